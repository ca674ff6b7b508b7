import Foundation
import Testing

/// The form and the question before a withdrawal, in a real terminal.
@Suite("A form in a terminal", .enabled(if: isInstalled("tmux"), "tmux is not installed"))
struct FormTerminalTests {
  /// An editor that reads what is typed at the terminal: only one in the terminal's foreground may.
  private static let editor = """
    cat "$2" > seen.txt
    printf 'words? '
    read -r words
    { cat "$2"; printf 'claim: %s\\nquote: %s\\n' "$words" "$words"; } > form.txt
    cat form.txt > "$2"
    """

  private func desk() throws -> Workplace {
    let place = try Workplace()
    try place.makeDesk()
    try place.write("The ship cost $30m!\n", to: "sum.txt")
    try place.done("source", "add", "sum.txt", "--id", "sum", "--title", "Sum")
    try place.write(Self.editor, to: "editor")
    return place
  }

  private func window(_ command: String, in place: Workplace) throws -> TerminalWindow {
    let stet = try binary().path
    // Ctrl-C is for the editor; the shell around it goes on.
    let script =
      "trap : INT; EDITOR='sh editor --wait' '\(stet)' \(command); echo \"ended with $?\"; cat"
    try place.write(script, to: "script")
    return try TerminalWindow("sh script", in: place)
  }

  @Test func `an editor has the terminal, and what is typed there is logged as it is`() throws {
    let place = try desk()
    let window = try window("log -s sum", in: place)
    try window.wait { $0.contains("words? ") }
    try window.type("cost $30m!")
    try window.press("Enter")
    let shown = try window.wait { $0.contains("ended with") }
    #expect(shown.contains("mori-1  ○ unchecked  cost $30m!"))
    #expect(shown.contains("ended with 0"))
    #expect(String(decoding: try place.read("seen.txt"), as: UTF8.self).contains("\nsource: sum\n"))
  }

  @Test func `Ctrl-C in the editor ends the editor, and what was typed is kept`() throws {
    let place = try desk()
    try place.write(Self.editor + "\nprintf 'more? '; read -r more\n", to: "editor")
    let window = try window("log -s sum", in: place)
    try window.wait { $0.contains("words? ") }
    try window.type("some words")
    try window.press("Enter")
    try window.wait { $0.contains("more? ") }
    try window.press("C-c")
    let shown = try window.wait { $0.contains("kept in") }
    let file = try #require(shown.firstMatch(of: /kept in (\S+\.txt)/)).1
    let kept = try String(contentsOfFile: String(file), encoding: .utf8)
    try FileManager.default.removeItem(atPath: String(file))
    #expect(kept.contains("\nclaim: some words\n"))
    #expect(try place.done("list") == "")
  }

  @Test func `several claims are withdrawn when somebody says so`() throws {
    let place = try desk()
    for text in ["One", "Two"] {
      try place.done("log", text, "-s", "ferry", "-q", "420 passengers")
    }
    let window = try window("withdraw 1 2 -b twice", in: place)
    try window.wait { $0.contains("withdraw these 2 claims? [y/N]") }
    try window.press("y", "Enter")
    let shown = try window.wait { $0.contains("ended with") }
    #expect(shown.contains("ended with 0"))
    #expect(try place.done("list", "--status", "withdrawn").split(separator: "\n").count == 2)
  }
}

import Foundation
import Testing

/// The completion scripts in the shells that they are for.
@Suite("Completion in shells")
struct ShellCompletionTests {
  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func `bash completes what is on the desk`() throws {
    let place = try Self.desk(for: "bash")
    let script = """
      source ./stet.bash
      offers() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=()
        _stet stet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "$*: ${COMPREPLY[*]}"
      }
      offers stet sig
      offers stet verify ''
      offers stet show 1
      offers stet log text -s f
      offers stet log text -t ''
      offers stet verify @ --as ''
      offers stet verify @ --basis a
      offers stet list --status d
      offers stet source revise ferry f
      offers stet uncite 1 ''
      mkdir below; cd below
      offers stet verify mori-
      cd /
      offers stet verify ''
      offers stet verify --desk '\(place.path)' ''
      """
    let outcome = try place.run(["bash", "--norc", "-c", "\(try Self.path())\n\(script)"])
    #expect(outcome.messages == "")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let citation = lines.first { $0.hasPrefix("stet uncite 1 :") }
    #expect(citation?.wholeMatch(of: /stet uncite 1 : [0-9a-z]{5}/) != nil)
    #expect(
      lines.filter { $0 != citation } == [
        "stet sig: sign", "stet verify : mori-2 mori-1", "stet show 1: 1",
        "stet log text -s f: ferry", "stet log text -t : fare figure", "stet verify @ --as : mori",
        "stet verify @ --basis a: author arithmetic", "stet list --status d: disputed",
        "stet source revise ferry f: ferry.txt", "stet verify mori-: mori-2 mori-1",
        "stet verify : ", "stet verify --desk \(place.path) : mori-2 mori-1",
      ])
  }

  @Test(
    .enabled(if: isInstalled("zsh") && isInstalled("tmux"), "zsh or tmux is not installed"))
  func `zsh completes what is on the desk and says what it is`() throws {
    let place = try Self.desk(for: "zsh")
    try FileManager.default.moveItem(
      atPath: place.path + "/stet.zsh", toPath: place.path + "/_stet")
    try place.write(
      """
      PS1='> '; fpath=("\(place.path)" $fpath)
      autoload -U compinit; compinit -u -D
      \(try Self.path())
      """, to: ".zshrc")
    let window = try TerminalWindow("ZDOTDIR='\(place.path)' zsh -i", in: place)
    try window.wait { $0.contains(">") }
    try window.type("stet verify ")
    try window.press("Tab", "Tab")
    let shown = try window.wait { $0.contains("mori-1") }
    #expect(shown.contains(/mori-2 +-- It opened in May\nmori-1 +-- It carries 420 people/))
    #expect(try offered("stet show 1", "stet show 1 ", in: window))
    #expect(try offered("stet log text -s f", "stet log text -s ferry ", in: window))
    #expect(try offered("stet tag 1 --remove fi", "stet tag 1 --remove figure ", in: window))
    #expect(try offered("stet source revise ferry f", "ferry ferry.txt", in: window))
    #expect(try offered("cd /; stet verify --desk '\(place.path)' mori", "mori-", in: window))
  }

  @Test(
    .enabled(if: isInstalled("fish") && isInstalled("tmux"), "fish or tmux is not installed"))
  func `fish completes what is on the desk`() throws {
    let place = try Self.desk(for: "fish")
    try place.write(
      "\(try Self.path().replacing("export PATH=", with: "set -x PATH ").replacing(":$PATH", with: " $PATH"))\nfunction fish_prompt; printf '> '; end\nsource ./stet.fish\n",
      to: "start.fish")
    let home = "HOME='\(place.path)' XDG_CONFIG_HOME='\(place.path)/.config'"
    let window = try TerminalWindow("\(home) fish --no-config -C 'source start.fish'", in: place)
    try window.wait { $0.contains(">") }
    #expect(try offered("stet verify ", "stet verify mori-", in: window))
    #expect(try offered("stet show 1", "stet show 1 ", in: window))
    #expect(try offered("stet log text -s f", "stet log text -s ferry ", in: window))
    #expect(try offered("stet tag 1 --remove fi", "stet tag 1 --remove figure ", in: window))
    #expect(try offered("stet source revise ferry f", "ferry ferry.txt", in: window))
  }

  /// Whether a line becomes another one by the key for completion; the line is then cleared.
  private func offered(
    _ typed: String, _ completed: String, in window: TerminalWindow
  ) throws -> Bool {
    try window.press("C-c")
    try window.press("C-l")
    try window.wait { !$0.contains("stet") }
    try window.type(typed)
    try window.press("Tab")
    // What is typed on shows that a space was added.
    try window.type("x")
    let expected = completed.hasSuffix(" ") ? completed + "x" : completed
    return try window.wait { $0.contains(expected) }.contains(expected)
  }

  /// A desk of two claims, with a shell's script in it.
  private static func desk(for shell: String) throws -> Workplace {
    let place = try Workplace()
    try place.makeDesk()
    try place.done(
      "log", "It carries 420 people", "-s", "ferry", "-q", "420 passengers", "-t", "figure")
    try place.done("log", "It opened in May", "-s", "ferry", "-q", "May", "-t", "fare")
    try place.write(try place.done("--generate-completion-script", shell), to: "stet.\(shell)")
    return place
  }

  /// The line that puts the built program in the path of a POSIX shell.
  private static func path() throws -> String {
    "export PATH=\(try binary().deletingLastPathComponent().path):$PATH"
  }
}

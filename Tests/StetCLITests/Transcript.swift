import Foundation
import Testing

/// A session as it looks: each command, then what it printed, its messages after `! `, and its exit code
/// where it is not 0.
///
/// `$` is a pipe and `%` a terminal. Beside `stet` there are `write FILE TEXT`, `cat FILE`, `ls FOLDER`, `rm FILE`
/// and `cd FOLDER`; `<<< TEXT` is standard input, `NAME=VALUE` before `stet` an environment variable. Tabs show as
/// `⇥`, styles as `‹red›…‹/›`, other controls as `⟨1B⟩`, a missing last newline as `∎`, digests cut to eight digits.
struct Transcript {
  private let desk: TestDesk
  private var folder = ""
  private(set) var text = ""

  init(_ desk: TestDesk) {
    self.desk = desk
  }

  mutating func run(_ line: String) throws {
    text += line + "\n"
    var words = try Words(line.dropFirst(2)).words
    var environment: [String: String] = [:]
    while let word = words.first?.text, let equals = word.firstIndex(of: "="),
      word[..<equals].allSatisfy({ $0.isUppercase || $0 == "_" })
    {
      environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    var input: [UInt8] = []
    if let redirection = words.firstIndex(where: { $0.text == "<<<" }) {
      input = words[redirection + 1].bytes
      words.removeSubrange(redirection...)
    }
    let arguments = words.dropFirst().map(\.text)
    switch words[0].text {
    case "write": try desk.write(words[2].bytes, to: place(arguments[0]))
    case "cat": show(String(decoding: try desk.read(place(arguments[0])), as: UTF8.self))
    case "ls":
      let path = desk.path + "/" + place(arguments[0])
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        show(name + "\n")
      }
    case "rm": try FileManager.default.removeItem(atPath: desk.path + "/" + place(arguments[0]))
    case "cd": folder = arguments[0] == "." ? "" : arguments[0]
    default:
      let outcome = desk.run(
        Array(arguments), environment: environment, input: input,
        isTerminal: line.hasPrefix("%"), in: folder)
      show(outcome.output)
      show(outcome.messages, prefix: "! ")
      if outcome.status != 0 { text += "[\(outcome.status)]\n" }
    }
  }

  private func place(_ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }

  private mutating func show(_ printed: String, prefix: String = "") {
    if printed.isEmpty { return }
    var lines = Self.visible(printed.replacing(desk.path, with: "DESK"))
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() } else { lines[lines.count - 1] += "∎" }
    for line in lines { text += prefix + line + "\n" }
  }

  /// The names of what a sequence switches on, by its codes.
  private static let styles = [
    "1": "bold", "2": "dim", "4": "underlined", "7": "reversed", "31": "red", "32": "green",
    "33": "yellow", "34": "blue", "35": "magenta", "36": "cyan",
  ]

  private static func visible(_ text: String) -> String {
    let styled = text.replacing(/\u{1B}\[([0-9;]+)m/) { match in
      let names = match.output.1.split(separator: ";").compactMap { styles[String($0)] }
      return names.isEmpty ? "‹/›" : "‹\(names.joined(separator: " "))›"
    }
    var shown = ""
    for scalar in styled.unicodeScalars {
      switch scalar.value {
      case 0x0A: shown += "\n"
      case 0x09: shown += "⇥"
      case 0x00...0x1F, 0x7F...0x9F, 0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        shown += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown.replacing(/[0-9a-f]{64}/) { $0.output.prefix(8) + "…" }
  }
}

/// Runs the commands of a transcript in a new folder, and expects the whole to read as it stands.
func expect(
  _ expected: String, after setup: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let desk = try TestDesk()
  var prelude = Transcript(desk)
  for line in setup { try prelude.run("$ " + line) }
  #expect(!prelude.text.contains("\n["), "the setup failed:\n\(prelude.text)")
  var transcript = Transcript(desk)
  for line in expected.split(separator: "\n") where line.hasPrefix("$ ") || line.hasPrefix("% ") {
    try transcript.run(String(line))
  }
  let actual = transcript.text.trimmingCharacters(in: .newlines)
  if let folder = ProcessInfo.processInfo.environment["STET_RECORD"] {
    let name = "\(sourceLocation.fileName)-\(sourceLocation.line).txt"
    try actual.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    return
  }
  #expect(actual == expected, sourceLocation: sourceLocation)
}

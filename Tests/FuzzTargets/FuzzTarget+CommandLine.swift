import ArgumentParser
import Foundation
import StetCLI
import Terminal

extension FuzzTarget {
  /// A command line, a word a line, and what stands on standard input.
  static let commandLine = FuzzTarget(
    "command-line", "every command line ends as the contract says, and leaves a whole desk",
    seeds: [
      ["list"], ["status", "--json"], ["show", "1", "--json"], ["search", "ferry", "--stem"],
      ["log", "Cars: 60", "-s", "ferry", "-q", "60 cars", "-t", "cars", "--priority", "2"],
      ["cite", "@", "-s", "notice", "-q", "402 … Fare", "--refutes", "--locator", "page 1"],
      ["verify", "1", "2", "-b", "seen in #1", "--basis", "document"],
      ["dispute", "@", "-b", "the notice has 402", "--fix", "The ferry carries 402 people"],
      ["source", "add", "-", "--id", "letter", "--title", "A letter", "--kind", "email"],
      ["source", "revise", "ferry", "-", "--force"], ["source", "diff", "ferry"],
      ["source", "exclude", "ferry", "--sentence", "1", "-b", "a headline"],
      ["import", "-", "--format", "jsonl", "--dry-run"], ["import", "-"], ["sync"], ["audit"],
      ["report", "--format", "csv"], ["report", "--for", "reader"], ["galley", "ferry"],
      ["check", "ferry"], ["sign", "ferry", "-b", "runs"],
      ["tag", "1", "--add", "a", "--remove", "b"],
      ["withdraw", "2", "-b", "said twice", "--duplicate-of", "1", "--yes"],
      ["reopen", "2", "-b", "no"],
      ["ask", "1", "Which year?"], ["anchor", "--source", "ferry"],
      ["coverage", "ferry", "--json"],
      ["similar", "the ferry carries 420 people"],
      ["---completion", "list", "--", "x", "0", "0", ""],
      ["next", "-s", "ferry"], ["history", "1", "--json"],
      ["reviewer", "add", "zoe", "--role", "logger"],
    ].map { FuzzInput.joining($0.joined(separator: "\n"), "a line of standard input\n") },
    words: vocabulary.map { Array($0.utf8) } + [[FuzzInput.end], [0x0A]]
  ) { bytes in
    var input = FuzzInput(bytes)
    let words = input.text().split(separator: "\n", maxSplits: 24, omittingEmptySubsequences: false)
      .map { harmless(String($0)) }
    let isTerminal = bytes.count % 2 == 1
    let outcome = try CommandDesk.shared.run(words, input: input.bytes(), isTerminal: isTerminal)
    try hold(
      documented.contains(outcome.status),
      "\(words) ends with \(outcome.status): \(outcome.messages)")
    if outcome.status > 1 {
      try hold(outcome.messages.contains("stet: "), "\(words) fails without a word")
    }
    if isTerminal {
      let shown = (outcome.output + outcome.messages).unicodeScalars
      let raw = shown.first { $0.isUnsafeToShow && $0 != "\n" }
      try hold(raw == nil, "\(words) shows \(raw?.spelledOut ?? "")")
    } else if words.count > 1, words.last == "--json", !words.contains("--"),
      words[words.count - 2].utf8.first != UInt8(ascii: "-"), outcome.status <= 1,
      !outcome.output.isEmpty
    {
      let json = try? JSONSerialization.jsonObject(
        with: Data(outcome.output.utf8), options: .fragmentsAllowed)
      try hold(json != nil, "\(words) prints no JSON")
    }
  }

  /// The codes of docs/contract.md; a file that is read may turn out to be a folder, which is 74.
  private static let documented: Set<Int32> = [0, 1, 64, 65, 66, 73, 74, 77]

  /// A word that leads out of the folder is turned into one that does not.
  private static func harmless(_ word: String) -> String {
    word.replacing("/", with: "_").replacing("..", with: "__").replacing("~", with: "-")
      .replacing("\0", with: "")
  }

  /// The names of all commands and options, as the parser tells them, and a few values.
  private static let vocabulary: [String] = {
    var words = [
      "@", "1", "mori-1", "ferry", "notice", "-", "--", "420", "60 cars", "¥1,200", "402 … yen",
      "0:5", "999:1", "all", "9999999999999999999", "-1", "2024-05-01", "2024-02-30T09:00:00Z",
      "verified",
      "article", "editor", "csv", "jsonl", "html", "document", "ferry.txt", "table.csv", "\u{202E}",
      "\u{1B}[31m", "e\u{301}", "#1", "",
    ]
    func gather(_ command: [String: Any]) {
      if let name = command["commandName"] as? String { words.append(name) }
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        for name in argument["names"] as? [[String: Any]] ?? [] {
          guard let text = name["name"] as? String else { continue }
          words.append((name["kind"] as? String == "long" ? "--" : "-") + text)
        }
      }
      for child in command["subcommands"] as? [[String: Any]] ?? [] { gather(child) }
    }
    let help = try? JSONSerialization.jsonObject(with: Data(StetCommand._dumpHelp().utf8))
    gather((help as? [String: Any])?["command"] as? [String: Any] ?? [:])
    return Array(Set(words)).sorted()
  }()
}

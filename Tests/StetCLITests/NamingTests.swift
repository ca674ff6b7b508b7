import Foundation
import Testing

@testable import StetCLI

/// Over the whole tree of commands: whatever names a claim takes `@`, whatever names a source takes
/// the beginning of a slug, and where one has to be named `STET_SOURCE` will do.
@Suite("Claims and sources are named alike everywhere")
struct NamingTests {
  /// Command lines by the command that they are of: `@` for each claim, `fer` for each source.
  private static let lines: [String: [String]] = [
    "log": ["log x -s fer -q \"60 cars\"", "log x -q \"60 cars\""],
    "cite": ["cite @ -s fer -q \"60 cars\"", "cite @ -q \"60 cars\""],
    "uncite": ["uncite @ CITATION -b x"],
    "anchor": ["anchor @ CITATION --confirm", "anchor -s fer", "anchor"],
    "reword": ["reword @ y -b x"], "set": ["set @ --priority 1"], "tag": ["tag @ --add x"],
    "assign": ["assign @ mori"], "note": ["note @ x"], "ask": ["ask @ x"],
    "answer": ["answer @ QUERY x"],
    "withdraw": ["withdraw @ -b x", "withdraw 1 -b x --duplicate-of @"],
    "reopen": ["reopen @ -b x"], "verify": ["verify @ -b x"], "dispute": ["dispute @ -b x"],
    "unverifiable": ["unverifiable @ -b x"], "retract": ["retract @ -b x"],
    "stand": ["stand @ -b x"], "next": ["next -s fer"], "list": ["list -s fer", "list --after @"],
    "search": ["search ferry -s fer", "search ferry --after @"], "show": ["show @"],
    "similar": ["similar @"],
    "history": ["history @"], "report": ["report -s fer", "report --for record"],
    "galley": ["galley fer", "galley"], "coverage": ["coverage fer", "coverage"],
    "check": ["check fer"], "sign": ["sign fer -b x", "sign -b x"],
    "source revise": ["source revise fer ferry.txt", "source revise ferry.txt"],
    "source show": ["source show fer", "source show"],
    "source verify": ["source verify fer", "source verify"],
    "source tidy": ["source tidy fer", "source tidy"],
    "source diff": ["source diff fer", "source diff"],
    "source describe": ["source describe fer --note x", "source describe --note x"],
    "source exclude": ["source exclude fer -q 60 -b x", "source exclude -q 60 -b x"],
    "source include": ["source include fer EXCLUSION -b x", "source include EXCLUSION -b x"],
  ]

  @Test func `every command that takes a claim or a source is among those tried`() throws {
    let root = try #require(CommandShape.ofStet())
    for (name, command) in Self.leaves(of: root, path: []) {
      let takesOne = (command.arguments ?? []).contains { argument in
        let names = [argument.valueName ?? ""] + argument.typedNames
        return names.contains { ["claim", "claims", "--source", "--after"].contains($0) }
          || argument.kind == "positional" && argument.valueName == "source"
      }
      #expect(!takesOne || Self.lines[name] != nil, "\(name)")
    }
  }

  @Test func `the touched claim, beginnings of slugs and STET_SOURCE are taken`() throws {
    let made = try TestDesk()
    var transcript = Transcript(made)
    let more = [
      "log other -s ferry-2024 -q \"60 cars\"", "source revise ferry-2024 later.txt",
      "source exclude ferry-2024 -q 420 -b x", "verify @ -b x", "ask @ x",
    ]
    for line in Setup.claim + [
      "write later.txt \"The “Sea Star” carries 420 passengers and 60 cars, the port said.\\n\""
    ]
      + more.map({ "stet " + $0 })
    {
      try transcript.run("$ " + line)
    }
    #expect(!transcript.text.contains("\n["), "\(transcript.text)")
    let claim = try #require(try made.json("show", "@") as? [String: Any])
    let source = try #require(try made.json("source", "show", "fer") as? [String: Any])
    func id(_ list: Any?) -> String {
      (list as? [[String: Any]])?.first?["id"] as? String ?? ""
    }
    let ids = [
      "CITATION": id(claim["citations"]), "QUERY": id(claim["queries"]),
      "EXCLUSION": id(source["exclusions"]),
    ]
    for line in Self.lines.values.flatMap(\.self).sorted() {
      let desk = try TestDesk()
      try FileManager.default.removeItem(atPath: desk.path)
      try FileManager.default.copyItem(atPath: made.path, toPath: desk.path)
      let arguments = try Words(line).words.map { ids[$0.text] ?? $0.text }
      let outcome = desk.run(arguments, environment: ["STET_SOURCE": "ferry"])
      let isGate = ["check"].contains(arguments.first)
      #expect(outcome.status == (isGate ? 1 : 0), "\(line): \(outcome.messages)")
    }
  }

  @Test(
    arguments: [
      "source revise ferry.txt", "source include x -b x", "source describe --note x",
      "source exclude -q 60 -b x", "source show", "log x -q 60", "sign -b x", "galley", "coverage",
    ])
  func `where none is named and none is the default, that is a usage error`(line: String) throws {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.sources { try transcript.run("$ " + line) }
    let outcome = desk.run(try Words(line).words.map(\.text))
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(outcome.messages.contains("STET_SOURCE"))
  }

  private static func leaves(
    of command: CommandShape, path: [String]
  ) -> [(String, CommandShape)] {
    let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
    if below.isEmpty { return [(path.joined(separator: " "), command)] }
    return below.flatMap { leaves(of: $0, path: path + [$0.commandName]) }
  }
}

import ArgumentParser
import Foundation
import Testing

@testable import StetCLI

@Suite("Help")
struct HelpTests {
  /// The parser would make one of the type's, which takes longer than all else that it does.
  @Test func `every command has its name said`() {
    #expect(commands.filter { $0.configuration.commandName == nil }.isEmpty)
  }

  @Test func `every command says what it does and shows an example`() {
    for command in commands {
      let name = command._commandName
      let configuration = command.configuration
      #expect(!configuration.abstract.isEmpty, "\(name) has no abstract")
      #expect(configuration.abstract.hasSuffix("."), "\(name)")
      if command is any SessionCommand.Type {
        #expect(!examples(of: command).isEmpty, "\(name) has no example")
      }
    }
    #expect(commands.count > 30)
  }

  @Test func `every argument and option has a help text`() throws {
    let dump = try JSONSerialization.jsonObject(with: Data(StetCommand._dumpHelp().utf8))
    let root = try #require((dump as? [String: Any])?["command"] as? [String: Any])
    var silent: [String] = []
    var count = 0
    visit(root, path: "") { path, argument in
      count += 1
      let abstract = argument["abstract"] as? String ?? ""
      if abstract.isEmpty { silent.append("\(path) \(argument["valueName"] ?? "?")") }
    }
    #expect(silent.isEmpty)
    #expect(count > 100)
  }

  @Test func `every example does on a sample desk what it says`() throws {
    let sample = try SampleDesk()
    for command in commands where command is any SessionCommand.Type {
      for example in examples(of: command) {
        let desk = try sample.copy()
        let outcome = desk.run(
          try sample.arguments(of: example), environment: ["STET_REVIEWER": "mori"],
          in: SampleDesk.folder)
        // The two gates say what is missing, and that is their work.
        let isGate = ["check", "coverage"].contains(example.split(separator: " ").first)
        #expect(outcome.status == (isGate ? 1 : 0), "\(example): \(outcome.messages)")
      }
    }
  }

  @Test func `every option is shown in an example`() throws {
    let shown = Set(
      commands.flatMap(examples).flatMap { ArgumentWord.words(of: words(of: $0)) }
        .compactMap { word -> String? in
          switch word {
          case .option(let name, _, _), .flag(let name): name
          case .text, .lone, .rest: nil
          }
        })
    let dump = try JSONSerialization.jsonObject(with: Data(StetCommand._dumpHelp().utf8))
    let root = try #require((dump as? [String: Any])?["command"] as? [String: Any])
    // A form is for somebody at a terminal, and the two others are the parser's.
    var missing: Set<String> = []
    visit(root, path: "") { path, argument in
      let names = (argument["names"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      let written = Set(names.map { $0.count == 1 ? "-\($0)" : "--\($0)" })
      if !written.isEmpty, written.isDisjoint(with: shown.union(["--edit", "--help", "--version"]))
      {
        missing.formUnion(written)
      }
    }
    #expect(missing.isEmpty)
  }

  @Test func `a newcomer who types what the help begins with gets as far as a report`() throws {
    let desk = try TestDesk()
    try desk.write("The ship cost $30m. It carries 420 passengers.\n", to: "article.txt")
    let lines = StetCommand.configuration.discussion.split(separator: "\n")
      .filter { $0.hasPrefix("  stet ") }
    #expect(lines.count == 7)
    for line in lines {
      // As a shell has it, single quotes hold words together, too.
      let words = try Words(line.replacing("'", with: "\"").dropFirst("  stet ".count)).words
      let outcome = desk.run(words.map(\.text))
      #expect(outcome.status == 0, "\(line): \(outcome.messages)")
      #expect(!outcome.messages.contains("stands in none"), "\(line)")
    }
    #expect(try desk.output("list").contains("mori") == false)
    #expect(try desk.output("list", "--status", "disputed").split(separator: "\n").count == 1)
    #expect(String(decoding: try desk.read("report.html"), as: UTF8.self).contains("402 people"))
  }

  @Test func `the help begins with how to begin`() throws {
    for arguments in [[], ["--help"]] {
      let outcome = try TestDesk().run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("\n  stet init --reviewer YOU\n"))
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  private func words(of example: String) -> [String] {
    (try? Words(example).words.map(\.text)) ?? []
  }

  /// The examples in a command's help, without the program's name.
  private func examples(of command: any ParsableCommand.Type) -> [String] {
    let mark = "Example: stet"
    return command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count).drop { $0 == " " }) }
  }

  private var commands: [any ParsableCommand.Type] {
    var found: [any ParsableCommand.Type] = []
    var pending: [any ParsableCommand.Type] = [StetCommand.self]
    while let command = pending.popLast() {
      found.append(command)
      let configuration = command.configuration
      pending += configuration.subcommands
    }
    return found
  }

  private func visit(
    _ command: [String: Any], path: String, _ body: (String, [String: Any]) -> Void
  ) {
    let name = "\(path) \(command["commandName"] ?? "?")"
    for argument in command["arguments"] as? [[String: Any]] ?? [] { body(name, argument) }
    for subcommand in command["subcommands"] as? [[String: Any]] ?? []
    where subcommand["commandName"] as? String != "help" {
      visit(subcommand, path: name, body)
    }
  }
}

import ArgumentParser
import Foundation
import Testing

@testable import StetCLI

@Suite("Help")
struct HelpTests {
  @Test func `every command says what it does and shows an example`() {
    for command in commands {
      let name = command._commandName
      let configuration = command.configuration
      #expect(!configuration.abstract.isEmpty, "\(name) has no abstract")
      #expect(configuration.abstract.hasSuffix("."), "\(name)")
      if command is any SessionCommand.Type {
        #expect(configuration.discussion.hasPrefix("Example: stet "), "\(name) has no example")
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

  @Test func `the examples parse`() throws {
    for command in commands where command is any SessionCommand.Type {
      let example = command.configuration.discussion.dropFirst("Example: stet ".count)
      let words = try Words(example).words.map(\.text)
      #expect(throws: Never.self, "\(example)") {
        _ = try StetCommand.parseAsRoot(ArgumentRewriting.rewrite(words))
      }
    }
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

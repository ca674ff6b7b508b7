import Foundation
import Testing

@Suite("The reference")
struct ReferenceTests {
  private static let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/cli-reference.md")

  @Test func `the page is what the commands say of themselves`() throws {
    let markdown = CommandReference(try .ofProgram()).markdown
    if ProcessInfo.processInfo.environment["STET_WRITE_REFERENCE"] != nil {
      try markdown.write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    let page = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      page.utf8.elementsEqual(markdown.utf8),
      "docs/cli-reference.md is out of date: `make reference` writes it")
  }

  /// Told from the commands alone, so that what the page leaves out is missed.
  @Test func `every command and everything that it takes has its place`() throws {
    let page = CommandReference(try .ofProgram()).markdown
    let sections = page.components(separatedBy: "\n### ")
    let shared = sections[0]
    var missing: [String] = []
    func look(_ command: CommandHelp, _ path: String) {
      for child in command.children { look(child, "\(path) \(child.commandName)") }
      guard command.children.isEmpty else { return }
      guard let section = sections.first(where: { $0.hasPrefix(path + "\n") }) else {
        return missing.append(path)
      }
      for argument in command.arguments ?? [] {
        let names =
          argument.spellings.isEmpty
          ? [(argument.valueName ?? "").uppercased()] : argument.spellings
        for name in names where !section.contains("`\(name)`") && !shared.contains("`\(name)`") {
          missing.append("\(path) \(name)")
        }
        if let help = argument.abstract?.split(separator: "|").first,
          !section.contains(help), !shared.contains(help)
        {
          missing.append("\(path): \(help)")
        }
      }
      if !section.contains("\nstet ") { missing.append("\(path): an example") }
    }
    look(try .ofProgram(), "stet")
    #expect(missing.isEmpty)
  }
}

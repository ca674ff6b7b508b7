import Foundation
import Testing

/// Every page in a real browser: nothing in it acts, and it reads as what was written.
@Suite("Pages in a browser", .enabled(if: Browser.isHere, "no chromium or python3 is here"))
struct BrowserTests {
  @Test func `a page that escapes nothing springs the trap`() throws {
    let place = try Workplace()
    let open = HostileDesk.texts.map { "<p>\($0)</p><a href=x title=\"\($0)\">x</a>\n" }.joined()
    try place.write("<!DOCTYPE html><title>t</title><body>" + open, to: "open.html")
    let page = try Browser.read("open.html", in: place)
    #expect(page.ran.count > 1)
  }

  @Test func `nothing that a claim or an article holds runs, with the browser's guard or without`()
    throws
  {
    let place = try HostileDesk().place
    for command in Self.pages {
      let written = try place.run([try binary().path] + command)
      try #require(written.status == 0, "\(written.messages)")
      let policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
      let unguarded = written.output.replacing(policy, with: "")
      #expect(unguarded.utf8.count < written.output.utf8.count)
      for (name, html) in [("guarded.html", written.output), ("unguarded.html", unguarded)] {
        try place.write(html, to: name)
        let page = try Browser.read(name, in: place)
        #expect(page.ran.isEmpty, "\(command), \(name)")
        for (index, text) in HostileDesk.texts.enumerated() {
          #expect(page.holds(text), "\(command), \(name): text \(index)")
        }
      }
    }
  }

  private static let pages = [
    ["report", "--format", "html"], ["galley", "article"],
    ["report", "--for", "author", "--format", "html"],
    ["report", "--for", "reader", "--format", "html"],
    ["report", "--for", "record", "--source", "article", "--format", "html"],
  ]
}

/// A headless Chromium, through the script that also takes the pictures.
private enum Browser {
  struct Page: Decodable {
    let ran: [String]
    let texts: [String: [String]]

    /// Whether the page shows these very bytes.
    func holds(_ text: String) -> Bool {
      texts["body", default: []].contains {
        Array($0.utf8).firstRange(of: Array(text.utf8)) != nil
      }
    }
  }

  static var isHere: Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return ["chromium", "python3"].allSatisfy { program in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
  }

  static func read(_ file: String, in place: Workplace) throws -> Page {
    let script = repository.appendingPathComponent("scripts/pages/read_page.py").path
    let outcome = try place.run(["python3", script, file, "body"])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Page.self, from: Data(outcome.output.utf8))
  }
}

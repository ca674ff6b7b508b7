import Foundation
import Testing

@Suite("The program itself")
struct MainJobTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @Test func `the main job runs from end to end, data and messages apart`() throws {
    let opened = try place.stet("init", ".", "--reviewer", "mori")
    #expect(opened.output == "mori\t\(place.path)\n" || opened.output == "mori\t.\n")
    #expect(opened.messages.isEmpty)
    let article = "The ferry carries 420 passengers. It opened in May.\n"
    let added = try place.stet(
      "source", "add", "-", "--id", "ferry", "--title", "New ferry", input: article)
    #expect(added.status == 0)
    #expect(added.output == "ferry\t0 claims\trevision 1\t\t\tNew ferry\n")
    let logged = try place.stet("log", "-420 people", "-s", "ferry", "-q", "420 passengers")
    #expect(logged.output == "mori-1\tunchecked\t-420 people\n")
    #expect(logged.messages.isEmpty)
    try place.done("log", "It opened in May", "-s", "ferry", "-q", "opened in May")
    let verified = try place.stet("verify", "2", "-b", "the notice", "--json")
    #expect(verified.output.hasPrefix("[{\"agreement\":\"sole\""))
    try place.done("dispute", "1", "-b", "402", "--fix", "402 people")
    let report = try place.done("report")
    #expect(report.contains("**mori-1** -420 people"))
    #expect(report.contains("**mori-2** It opened in May"))
    try place.done("report", "-o", "report.md")
    #expect(String(decoding: try place.read("report.md"), as: UTF8.self) == report)
    #expect(try place.stet("report", "-o", "report.md").status == 73)
    #expect(try place.stet("audit").status == 0)
  }

  @Test func `errors go to standard error with the contract's code`() throws {
    let nowhere = try place.stet("list")
    #expect(nowhere.status == 66)
    #expect(nowhere.output.isEmpty)
    #expect(nowhere.messages.hasPrefix("stet: there is no desk in "))
    try place.makeDesk()
    #expect(try place.stet("frob").status == 64)
    #expect(try place.stet("show", "9").status == 66)
    #expect(try place.stet("log", "x", "-s", "ferry", "-q", "absent").status == 65)
    #expect(try place.stet("list", "--as", "eve", "--waiting").status == 77)
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    try place.makeDesk()
    let claims = (1...200).map { "\"Claim \($0)\",ferry,420" }
    try place.write("text,source,quote\n" + claims.joined(separator: "\n"), to: "c.csv")
    try place.done("import", "c.csv")
    let piped = try place.run(["sh", "-c", "\(try binary().path) report | head -n 1"])
    #expect(piped.output == "# Review report\n")
    #expect(piped.messages.isEmpty)
  }

  @Test func `a source of 50 MB works`() throws {
    try place.done("init", ".", "--reviewer", "mori")
    let line = "The ferry « Sea 🚢 Star » carries 420 passengers a day, it is said.\n"
    let filler = String(repeating: line, count: 50_000_000 / line.utf8.count)
    try place.write(filler + "And the last word is yonder.\n", to: "big.txt")
    try place.done("source", "add", "big.txt", "--id", "big", "--title", "Big")
    try place.done("log", "The last word", "-s", "big", "-q", "yonder")
    let text = try place.run([
      "sh", "-c", "\(try binary().path) source show big --text | cmp - big.txt",
    ])
    #expect(text.status == 0)
  }

  @Test func `a database of a newer version is refused in words`() throws {
    try place.makeDesk()
    let database = URL(fileURLWithPath: place.path + "/claims/stet.db")
    let handle = try FileHandle(forUpdating: database)
    // PRAGMA user_version: four bytes, big-endian, at offset 60 of the file's header.
    try handle.seek(toOffset: 60)
    try handle.write(contentsOf: Data([0, 0, 0, 99]))
    try handle.close()
    let before = try place.read("claims/stet.db")
    for arguments in [["list"], ["log", "x", "-s", "ferry", "-q", "420"]] {
      let outcome = try place.run([try binary().path] + arguments)
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains("newer version of Stet (schema 99)"))
    }
    #expect(try place.stet("audit").status == 1)
    #expect(try place.read("claims/stet.db") == before)
  }
}

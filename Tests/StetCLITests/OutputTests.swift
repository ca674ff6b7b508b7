import Foundation
import Testing

@Suite("Where output goes")
struct OutputTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for command in Setup.claim { try transcript.run("$ " + command) }
  }

  private func type(of file: String) throws -> FileAttributeType? {
    let attributes = try FileManager.default.attributesOfItem(atPath: desk.path + "/" + file)
    return attributes[.type] as? FileAttributeType
  }

  @Test(arguments: ["report", "galley ferry"])
  func `what is no file is never written over, through a link neither`(command: String) throws {
    try #require(mkfifo(desk.path + "/pipe.html", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: desk.path + "/folder.html", withIntermediateDirectories: false)
    for kind in ["pipe", "folder"] {
      try FileManager.default.createSymbolicLink(
        atPath: desk.path + "/to-\(kind).html", withDestinationPath: kind + ".html")
    }
    let pipe = "stands already, and is no file.\nhint: without -o it goes to standard output\n"
    let expected = [
      "pipe.html": "stet: pipe.html \(pipe)", "to-pipe.html": "stet: to-pipe.html \(pipe)",
      "folder.html": "stet: cannot create folder.html: is a directory.\n",
      "to-folder.html": "stet: cannot create to-folder.html: is a directory.\n",
    ]
    for (file, message) in expected {
      for force in [[], ["--force"]] {
        let arguments = command.split(separator: " ").map(String.init) + ["-o", file] + force
        #expect(desk.run(arguments) == .init(output: "", messages: message, status: 73))
      }
    }
    #expect(try type(of: "folder.html") == .typeDirectory)
    #expect(try type(of: "to-pipe.html") == .typeSymbolicLink)
    var standing = stat()
    try #require(stat(desk.path + "/pipe.html", &standing) == 0)
    #expect(standing.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a link to a file gives way to the new file, and what it names stays`() throws {
    try desk.write("former", to: "former.html")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path + "/newest.html", withDestinationPath: "former.html")
    #expect(desk.run(["report", "-o", "newest.html"]).status == 73)
    #expect(try type(of: "newest.html") == .typeSymbolicLink)
    #expect(desk.run(["report", "-o", "newest.html", "--force"]).status == 0)
    #expect(try type(of: "newest.html") == .typeRegular)
    #expect(try desk.read("former.html") == Array("former".utf8))
  }

  @Test func `an empty name is a slip`() {
    let outcome = desk.run(["galley", "ferry", "-o", "", "--force"])
    #expect(outcome == .init(output: "", messages: "stet: -o names no file.\n", status: 64))
  }

  @Test func `where nothing can be gathered, nothing is printed`() {
    let outcome = desk.run(["report"], environment: ["TMPDIR": desk.path + "/nowhere"])
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == 73)
    #expect(
      outcome.messages == """
        stet: cannot create a file in \(desk.path)/nowhere: no such file or directory.
        hint: what is printed is gathered there first; TMPDIR names another folder

        """)
  }
}

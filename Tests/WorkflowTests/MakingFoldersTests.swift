import Testing

@testable import Workflow

@Suite("Folders that are made")
struct MakingFoldersTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
  }

  @Test func `a folder is made with those around it, and may stand already`() throws {
    try DeskFolder.makeFolder(desks.path("one/two/three"))
    try DeskFolder.makeFolder(desks.path("one/two/three"))
    #expect(DeskFolder.isFolder(desks.path("one/two/three")))
  }

  @Test func `a folder is not made where a file stands`() throws {
    try DeskFolder.write([1], to: desks.path("file"))
    #expect(throws: DeskError.self) { try DeskFolder.makeFolder(desks.path("file")) }
    #expect(throws: DeskError.self) { try DeskFolder.makeFolder(desks.path("file/below")) }
  }
}

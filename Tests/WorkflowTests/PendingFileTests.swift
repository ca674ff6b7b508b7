import Foundation
import Testing
import Workflow

@Suite("A file that is written beside and moved to its place")
struct PendingFileTests {
  private let desks: TestDesks

  init() throws { desks = try TestDesks() }

  private func write(_ text: String, to file: String, over: Bool) throws {
    let pending = try PendingFile(for: desks.path(file))
    try pending.write(Array(text.utf8))
    try pending.place(over: over)
  }

  private func expect(_ file: String, holds text: String) throws {
    #expect(String(decoding: try desks.read(file), as: UTF8.self) == text)
  }

  @Test func `it is there whole, and nothing stays beside it`() throws {
    try write("new", to: "a", over: false)
    try expect("a", holds: "new")
    #expect(try desks.files(in: ".") == ["a"])
  }

  @Test func `one that is not placed leaves nothing behind`() throws {
    do {
      let pending = try PendingFile(for: desks.path("a"))
      try pending.write([1, 2, 3])
      #expect(try desks.files(in: ".").count == 1)
    }
    #expect(try desks.files(in: ".") == [])
  }

  @Test func `what stands is left unless it may be replaced`() throws {
    try desks.write("former", to: "a")
    let failure = #expect(throws: FileFailure.self) { try write("new", to: "a", over: false) }
    #expect(failure?.stands == true)
    try expect("a", holds: "former")
    try write("new", to: "a", over: true)
    try expect("a", holds: "new")
    #expect(try desks.files(in: ".") == ["a"])
  }

  @Test(arguments: ["target", "none"])
  func `a link gives way, and what it names stays`(target: String) throws {
    try desks.write("former", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: desks.path("a"), withDestinationPath: desks.path(target))
    #expect(throws: FileFailure.self) { try write("new", to: "a", over: false) }
    try write("new", to: "a", over: true)
    try expect("a", holds: "new")
    try expect("target", holds: "former")
    #expect(try desks.files(in: ".") == ["a", "target"])
  }

  @Test func `whoever could read the former file can read the new one, and nobody else`() throws {
    try desks.write("former", to: "a")
    try #require(chmod(desks.path("a"), 0o640) == 0)
    try write("new", to: "a", over: true)
    var file = stat()
    try #require(stat(desks.path("a"), &file) == 0)
    #expect(file.st_mode & 0o777 == 0o640)
  }

  @Test func `what a killed command left a day ago is taken away, and nothing else`() throws {
    let old = [".stet-1a", ".stet-zzzzzzzzzzzzz"]
    let others = [".stet-", ".stet-A", ".stet-notes.txt", ".stet-zzzzzzzzzzzzzz", "stet-1a"]
    for name in old + others + [".stet-new"] { try desks.write("x", to: name) }
    let yesterday = timeval(tv_sec: time(nil) - 90_000, tv_usec: 0)
    for name in old + others {
      try #require(utimes(desks.path(name), [yesterday, yesterday]) == 0)
    }
    try write("new", to: "a", over: false)
    #expect(try desks.files(in: ".") == (others + [".stet-new", "a"]).sorted())
  }

  @Test func `one that is meant for its owner is not read by whoever could read the former`() throws
  {
    try desks.write("former", to: "a")
    try #require(chmod(desks.path("a"), 0o644) == 0)
    let pending = try PendingFile(for: desks.path("a"), mode: 0o600)
    try pending.place(over: true)
    var file = stat()
    try #require(stat(desks.path("a"), &file) == 0)
    #expect(file.st_mode & 0o777 == 0o600)
  }

  @Test func `a folder that is not there is a failure with its reason`() {
    let failure = #expect(throws: FileFailure.self) { try write("x", to: "none/a", over: true) }
    #expect(failure?.code == ENOENT)
  }
}

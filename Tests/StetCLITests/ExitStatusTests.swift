import Foundation
import Storage
import Testing
import Workflow

@testable import StetCLI

/// The codes that a test cannot bring about by a command: a busy database, a full disk.
@Suite("Exit codes of the storage's errors")
struct ExitStatusTests {
  @Test(
    arguments: [
      (StorageError.busy(path: "d"), 75), (.readOnly(path: "d"), 73),
      (.inputOutput(path: "d", reason: "disk full"), 74), (.newer(path: "d", version: 9), 65),
      (.damaged(path: "d", reason: "malformed"), 65), (.notALedger(path: "d"), 65),
      (.brokenChain(desk: "mori", seq: 3, reason: "gap"), 65),
    ])
  func `an error of the storage has the contract's code`(error: StorageError, status: Int) {
    let failure = Failure(error)
    #expect(Int(failure.status.rawValue) == status)
    #expect(failure.lines[0].hasPrefix("stet: "))
    #expect(failure.lines[0].hasSuffix("."))
  }

  @Test(arguments: [(["frob"], 64), (["source", "frob"], 64), (["list", "--frob"], 64)])
  func `a command or an option that is not there is a usage error`(
    arguments: [String], status: Int
  ) throws {
    let outcome = try TestDesk().run(arguments)
    #expect(Int(outcome.status) == status)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("stet: "))
  }

  @Test(
    arguments: [
      [], ["--help"], ["source"], ["log", "--help"], ["help", "log"], ["--version"],
    ])
  func `help is data, and no error`(arguments: [String]) throws {
    let outcome = try TestDesk().run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.messages.isEmpty)
  }
}

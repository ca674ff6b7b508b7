import Synchronization
import Testing

@testable import StetCLI

@Suite("Withdrawing several claims")
struct WithdrawCommandTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.claim { try transcript.run("$ " + line) }
    for text in ["Two", "Three"] {
      _ = try desk.output("log", text, "-s", "ferry-2024", "-q", "60 cars")
    }
  }

  private var withdrawn: [String] {
    get throws {
      try desk.output("list", "--status", "withdrawn").split(separator: "\n").map {
        String($0.prefix { $0 != "\t" })
      }
    }
  }

  private func answering(
    _ answer: String?, _ arguments: String...
  ) -> (outcome: TestDesk.Outcome, questions: [String]) {
    let questions = Mutex<[String]>([])
    let outcome = desk.run(
      arguments, isTerminal: true,
      interaction: Interaction(
        ask: { question in
          questions.withLock { $0.append(question) }
          return answer
        }, edit: { _, _ in .notFound }))
    return (outcome, questions.withLock(\.self))
  }

  @Test(arguments: ["y", "Y", "yes", " yes "])
  func `at a terminal it is asked first, with the claims shown`(answer: String) throws {
    let (outcome, questions) = answering(answer, "withdraw", "1", "@", "-b", "twice")
    #expect(outcome.status == 0)
    #expect(questions == ["withdraw these 2 claims? [y/N] "])
    #expect(outcome.messages.contains("  mori-1  unchecked  A ticket costs 1,200 yen\n"))
    #expect(outcome.messages.contains("  mori-3  unchecked  Three\n"))
    #expect(try withdrawn == ["mori-1", "mori-3"])
  }

  @Test(arguments: ["", "n", "no", "yet", nil])
  func `any other answer, and none, withdraws nothing`(answer: String?) throws {
    let (outcome, _) = answering(answer, "withdraw", "1", "2", "-b", "twice")
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasSuffix("stet: nothing was withdrawn\n"))
    #expect(try withdrawn == [])
  }

  @Test func `one claim, and several with --yes, are not asked about`() throws {
    #expect(answering(nil, "withdraw", "1", "-b", "twice").questions == [])
    let (outcome, questions) = answering(nil, "withdraw", "2", "3", "-b", "twice", "--yes")
    #expect(outcome.status == 0)
    #expect(questions == [])
    #expect(try withdrawn == ["mori-1", "mori-2", "mori-3"])
  }

  @Test func `without a terminal several take --yes`() throws {
    let refused = desk.run(["withdraw", "1", "2", "-b", "twice"])
    #expect(refused.status == 64)
    #expect(refused.messages.contains("hint: --yes says that it is meant"))
    #expect(try withdrawn == [])
    let done = desk.run(["withdraw", "1", "2", "1", "-b", "twice", "--yes"])
    #expect(done.status == 0)
    #expect(done.output.split(separator: "\n").count == 2)
    #expect(try withdrawn == ["mori-1", "mori-2"])
  }

  @Test func `all are withdrawn, or none`() throws {
    #expect(desk.run(["withdraw", "1", "9", "-b", "x", "--yes"]).status == 66)
    _ = try desk.output("withdraw", "2", "-b", "x")
    #expect(desk.run(["withdraw", "1", "2", "-b", "x", "--yes"]).status == 77)
    let own = ["withdraw", "1", "3", "-b", "x", "--yes", "--duplicate-of", "3"]
    #expect(desk.run(own).status == 65)
    #expect(try withdrawn == ["mori-2"])
  }

  @Test func `one prints an object, several an array`() throws {
    #expect(desk.run(["withdraw", "1", "-b", "x", "--json"]).output.hasPrefix("{"))
    #expect(desk.run(["withdraw", "2", "3", "-b", "x", "--yes", "--json"]).output.hasPrefix("[{"))
  }
}

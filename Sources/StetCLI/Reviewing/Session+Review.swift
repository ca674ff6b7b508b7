internal import Terminal
internal import Workflow

extension Session {
  /// Goes through the queue on a terminal, and says at the end what was done.
  ///
  /// - Throws: ``EndedBySignal`` where that is what ended it.
  func review(
    _ query: ClaimQuery, _ options: DeskOptions, on terminal: any InteractiveTerminal
  ) throws {
    let messages = MessageBox()
    let desk = try gathering(messages).desk(options)
    // Nothing to do is said where it stays to be read.
    guard try desk.nextInQueue(query) != nil else {
      console.say("stet: nothing waits for your verdict")
      return try sayUnknownNames(in: query, of: desk)
    }
    let sitting = try Sitting(desk, query, on: terminal, messages: messages)
    var ending = Sitting.Ending.closed
    do {
      ending = try sitting.run()
    } catch {
      conclude(sitting, desk, query, messages)
      throw error
    }
    if ending != .closed { conclude(sitting, desk, query, messages) }
    switch ending {
    case .quit: break
    case .interrupted(let number): throw EndedBySignal(number: number)
    case .closed: throw EndedBySignal(number: EndedBySignal.hangup)
    }
  }

  /// What was done, and what one would do next.
  private func conclude(
    _ sitting: Sitting, _ desk: Desk, _ query: ClaimQuery, _ messages: MessageBox
  ) {
    for message in messages.takeAll() { console.say("stet: \(message)") }
    console.print(sitting.tally.summary)
    let waiting = (try? desk.queueLength(query)) ?? 0
    let next =
      waiting > 0
      ? "\(waiting.counted("claim")) left: stet next" : "nothing else waits for you: stet check"
    console.say("stet: \(next)")
  }
}

/// A signal ended the command: 128 and its number, as a shell has it.
struct EndedBySignal: Error {
  static let hangup: Int32 = 1

  let number: Int32
}

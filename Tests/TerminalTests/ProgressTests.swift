import Synchronization
import Terminal
import Testing

@Suite("Progress")
struct ProgressTests {
  @Test func `a line has bar, count, rate and time left`() {
    let line = ProgressLine(
      label: "folding claims", done: 5000, total: 20000, elapsed: .seconds(2))
    #expect(
      line.text(columns: 100)
        == "folding claims  [======>                 ]  5,000 of 20,000  2,500/s  6 s left")
  }

  @Test func `time left is in the units that people speak of`() {
    func left(_ total: Int) -> String {
      let line = ProgressLine(label: "x", done: 10, total: total, elapsed: .seconds(10))
      return String(line.text(columns: 200).split(separator: "/s  ")[1])
    }
    #expect(left(11) == "1 s left")
    #expect(left(69) == "59 s left")
    #expect(left(75) == "1 min 5 s left")
    #expect(left(7210) == "2 h 0 min left")
  }

  @Test func `without a total there is neither bar nor time left, and at the end no time`() {
    let open = ProgressLine(label: "reading", done: 3, total: nil, elapsed: .seconds(2))
    #expect(open.text(columns: 80) == "reading  3  1.5/s")
    let over = ProgressLine(label: "reading", done: 30, total: 30, elapsed: .seconds(2))
    #expect(over.text(columns: 80) == "reading  [========================]  30 of 30  15/s")
    let begun = ProgressLine(label: "reading", done: 0, total: 30, elapsed: .zero)
    #expect(begun.text(columns: 80) == "reading  [>                       ]  0 of 30")
  }

  @Test(arguments: 1...90) func `the line never fills the window`(columns: Int) {
    for label in ["folding claims", "海の上の船"] {
      let line = ProgressLine(label: label, done: 5000, total: 20000, elapsed: .seconds(2))
      #expect(line.text(columns: columns).columns < max(columns, 2))
    }
  }

  @Test func `what is over within half a second is not spoken of`() {
    let terminal = FakeTerminal()
    for done in 0..<49 {
      terminal.time = .milliseconds(10 * done)
      terminal.meter.show("folding", done: done, of: 49)
    }
    terminal.meter.erase()
    #expect(terminal.written.isEmpty)
  }

  @Test func `a line is drawn ten times a second at most and taken away once`() {
    let terminal = FakeTerminal()
    for step in 0...200 {
      terminal.time = .milliseconds(10 * step)
      terminal.meter.show("folding", done: step, of: 200)
    }
    #expect(terminal.written.count == 16)
    #expect(terminal.written.allSatisfy { $0.hasPrefix("\r") && $0.hasSuffix("\u{1B}[K") })
    #expect(terminal.written.last?.contains("200 of 200") == true)
    terminal.meter.erase()
    terminal.meter.erase()
    #expect(terminal.written.count == 17)
    #expect(terminal.written.last == "\r\u{1B}[K")
  }

  @Test func `other work has a rate of its own`() {
    let terminal = FakeTerminal()
    terminal.meter.show("reading", done: 16, of: nil)
    terminal.time = .seconds(10)
    terminal.meter.show("folding", done: 16, of: 1000)
    terminal.time = .seconds(12)
    terminal.meter.show("folding", done: 200, of: 1000)
    #expect(terminal.written.last?.contains("100/s  8 s left") == true)
  }
}

/// A terminal whose clock stands where it is put.
private struct FakeTerminal {
  private final class Screen: Sendable {
    let time = Mutex(Duration.zero)
    let lines = Mutex<[String]>([])
  }

  private let screen: Screen
  let meter: ProgressMeter

  init() {
    let screen = Screen()
    self.screen = screen
    meter = ProgressMeter(
      clock: { screen.time.withLock { $0 } }, columns: { 80 },
      write: { text in screen.lines.withLock { $0.append(text) } })
  }

  /// How long the program has been at work.
  var time: Duration {
    get { screen.time.withLock { $0 } }
    nonmutating set { screen.time.withLock { $0 = newValue } }
  }

  var written: [String] { screen.lines.withLock { $0 } }
}

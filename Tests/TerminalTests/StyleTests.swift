import Terminal
import Testing

@Suite("Styles")
struct StyleTests {
  @Test func `a style ends what it began, and nothing else`() {
    #expect(Style(.red).apply(to: "x") == "\u{1B}[31mx\u{1B}[39m")
    #expect(
      Style(.green, [.bold, .underlined]).apply(to: "x") == "\u{1B}[32;1;4mx\u{1B}[39;22;24m")
    #expect(Style(nil, [.bold, .dim]).apply(to: "x") == "\u{1B}[1;2mx\u{1B}[22m")
    #expect(Style.plain.apply(to: "x") == "x")
    #expect(Style(.red).apply(to: "").isEmpty)
  }

  @Test func `words in a style are escaped, the style is not`() {
    let text = StyledText("a\u{1B}b", .bold)
    #expect(text.shown(inColor: true) == "\u{1B}[1ma\\u{1B}b\u{1B}[22m")
    #expect(text.shown(inColor: false) == "a\\u{1B}b")
  }

  @Test(
    arguments: [
      // What was asked for, the environment, on a terminal, on a pipe.
      (ColorChoice.auto, [:], true, false), (.always, [:], true, true), (.never, [:], false, false),
      (.auto, ["NO_COLOR": "1"], false, false), (.auto, ["NO_COLOR": ""], true, false),
      (.always, ["NO_COLOR": "1"], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], true, true), (.auto, ["CLICOLOR_FORCE": "0"], true, false),
      (.auto, ["CLICOLOR_FORCE": ""], true, false), (.never, ["CLICOLOR_FORCE": "1"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false),
      (.auto, ["TERM": "dumb"], false, false), (.auto, ["TERM": "xterm"], true, false),
      (.auto, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, true),
      (.always, ["TERM": "dumb"], true, true),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func `the choice beats NO_COLOR, which beats CLICOLOR_FORCE, which beats what the stream is`(
    choice: ColorChoice, environment: [String: String], onTerminal: Bool, onPipe: Bool
  ) {
    #expect(choice.usesColor(isTerminal: true, environment: environment) == onTerminal)
    #expect(choice.usesColor(isTerminal: false, environment: environment) == onPipe)
  }
}

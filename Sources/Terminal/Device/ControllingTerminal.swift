internal import Glibc
internal import TerminalSignals

/// The terminal that the program was started on, through its standard input and output.
///
/// While it is entered, signals wait to be read as events instead of ending the program in the
/// middle of a line: signalfd(2).
public final class ControllingTerminal: InteractiveTerminal {
  /// How long the rest of a key may take, in milliseconds: Escape alone is told from the beginning
  /// of a longer key by nothing else.
  private static let keyPause: Int32 = 50
  private static let signals = [
    SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH,
  ]

  private let environment: [String: String]
  private let screen: ScreenWriter
  private var entered: Entered?
  private var decoder = KeyDecoder()
  private var keys: [Key] = []

  /// Whether words get colour and weight.
  public let usesColor: Bool

  /// What is given back at the end.
  private struct Entered {
    let line: termios
    let mask: sigset_t
    let signals: Int32
  }

  /// The terminal of this process.
  ///
  /// - Returns: Nil where standard input or output is none, or where it cannot move its cursor.
  public init?(environment: [String: String], color: ColorChoice) {
    let kind = environment["TERM"] ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !kind.isEmpty, kind != "dumb"
    else { return nil }
    self.environment = environment
    usesColor = color.usesColor(isTerminal: true, environment: environment)
    screen = ScreenWriter(descriptor: STDOUT_FILENO, usesColor: usesColor)
  }

  deinit { leave() }

  /// How much it shows now.
  public var size: WindowSize { .of(STDOUT_FILENO, environment: environment) }

  // MARK: The line

  /// Clears a screen of its own and takes keys one by one.
  public func enter() {
    guard entered == nil else { return }
    var line = termios()
    guard tcgetattr(STDIN_FILENO, &line) == 0 else { return }
    var set = sigset_t()
    sigemptyset(&set)
    for signal in Self.signals { sigaddset(&set, signal) }
    var former = sigset_t()
    pthread_sigmask(SIG_BLOCK, &set, &former)
    entered = Entered(line: line, mask: former, signals: stet_signal_descriptor(&set))
    takeKeysOneByOne()
    screen.open()
  }

  /// Keys come as they are pressed, and none of them is obeyed by the line itself.
  private func takeKeysOneByOne() {
    guard var line = entered?.line else { return }
    line.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    line.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    line.c_cflag |= tcflag_t(CS8)
    // What was typed before stays: nobody should have to type it again.
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &line) != 0, errno == EINTR {}
  }

  /// Gives the screen and the line back as they were.
  public func leave() {
    guard let former = entered else { return }
    entered = nil
    screen.close()
    var line = former.line
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &line) != 0, errno == EINTR {}
    if former.signals >= 0 { close(former.signals) }
    var mask = former.mask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Gives the terminal back to the shell until the program is to go on.
  public func suspend() {
    leave()
    // Whoever started the program may have blocked the signal, and then it would never arrive.
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    var former = sigset_t()
    pthread_sigmask(SIG_UNBLOCK, &stop, &former)
    // To the whole group, as the terminal itself would: a script around this program stops, too.
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &former, nil)
    enter()
  }

  // MARK: Drawing

  /// Draws a screenful over the last.
  public func draw(_ lines: [StyledText], cursor: (row: Int, column: Int)?) {
    screen.draw(lines, cursor: cursor, in: size)
  }

  /// Shows a text in the user's pager, in `less` from this line on.
  public func page(_ text: [StyledText], from line: Int) -> Bool {
    var environment = environment
    // less begins where it is told to, and waits at the end of a short text, too.
    environment["LESS"] = (environment["LESS"] ?? "R") + " -+F +\(line)g"
    guard let command = PagerCommand(environment: environment) else { return false }
    leave()
    defer { enter() }
    guard let pager = Pager(command) else { return false }
    for line in text {
      pager.write(line.shown(inColor: usesColor, keepingNewlines: false) + "\n")
    }
    return pager.finish() == nil
  }

  // MARK: Events

  /// Waits for what comes next, for so many milliseconds, or as long as it takes.
  public func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    while true {
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      guard let entered, !screen.isGone else { return .closed }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: entered.signals, events: Int16(POLLIN), revents: 0),
      ]
      let pause = decoder.isUndecided ? Self.keyPause : Int32(milliseconds ?? -1)
      let count = poll(&sources, 2, pause)
      if count < 0, errno != EINTR { return .closed }
      if count == 0 {
        guard decoder.isUndecided else { return .idle }
        keys += decoder.finish()
      }
      if sources[1].revents != 0, let event = nextSignal(entered.signals) { return event }
      if sources[0].revents != 0, !readKeys() { return .closed }
    }
  }

  private func nextSignal(_ descriptor: Int32) -> TerminalEvent? {
    switch stet_next_signal(descriptor) {
    case 0: return nil
    case SIGWINCH: return .redraw
    case SIGTSTP: return .key(.control("z"))
    case SIGCONT:
      // Whoever had the terminal meanwhile has left it as they like it.
      takeKeysOneByOne()
      screen.setModes()
      return .redraw
    case let number: return .interrupted(number)
    }
  }

  private func readKeys() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    keys += decoder.keys(from: bytes[..<count])
    return count > 0
  }
}

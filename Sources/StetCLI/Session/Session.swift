internal import Anchoring
internal import Claims
internal import Foundation
internal import Reporting
public import Terminal
internal import Workflow

/// What one run of the program has around it; handed in, so that tests see a terminal, a pipe and a
/// fixed clock.
public struct Session: Sendable {
  private(set) var console: Console
  let environment: [String: String]
  let workingDirectory: String
  /// Whoever can be asked; none unless a person both reads and types.
  let interaction: Interaction?
  /// The terminal that a person sits at, to fill its screen and take its keys; none off a terminal.
  let openTerminal: @Sendable (ColorChoice) -> (any InteractiveTerminal)?
  /// Shows how far long work has come, where somebody may see it.
  private(set) var meter: ProgressMeter?
  /// Whether only the ids of what changed are wanted.
  private(set) var isQuiet = false
  private let input: StandardInput

  /// A session.
  ///
  /// - Parameters:
  ///   - interaction: Whoever can be asked, and edits.
  ///   - openTerminal: Gives the terminal that a person sits at, where one does.
  ///   - readInput: Gives the bytes of standard input, some at a time; none at its end.
  public init(
    console: Console, environment: [String: String], workingDirectory: String,
    interaction: Interaction? = nil,
    openTerminal: @escaping @Sendable (ColorChoice) -> (any InteractiveTerminal)? = { _ in nil },
    readInput: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.openTerminal = openTerminal
    self.console = console
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.interaction = interaction
    self.input = StandardInput(readingBy: readInput)
  }

  /// The session of this process.
  public static func ofProcess() -> Session {
    let environment = ProcessInfo.processInfo.environment
    let meter = ProgressMeter.ofProcess(environment: environment) {
      Self.write($0, to: STDERR_FILENO)
    }
    let console = Console(
      isTerminal: isatty(STDOUT_FILENO) == 1, showsMessages: isatty(STDERR_FILENO) == 1,
      window: { WindowSize.of(STDOUT_FILENO, environment: environment) },
      openPager: {
        meter?.erase()
        return PagerCommand(environment: environment).flatMap(Pager.init)
      },
      output: {
        meter?.erase()
        Self.write($0, to: STDOUT_FILENO)
      },
      messages: {
        meter?.erase()
        Self.write($0, to: STDERR_FILENO)
      })
    var session = Session(
      console: console, environment: environment,
      workingDirectory: FileManager.default.currentDirectoryPath,
      interaction: .ofProcess(messages: { Self.write($0, to: STDERR_FILENO) }),
      openTerminal: { ControllingTerminal(environment: environment, color: $0) },
      readInput: { try InputFile.read(from: STDIN_FILENO, of: StandardInput.name) })
    session.meter = meter
    return session
  }

  /// The same session, its messages gathered instead of printed, and no progress shown among what
  /// fills the screen.
  func gathering(_ messages: MessageBox) -> Session {
    var session = with(console.redirected(to: console.output, messages: { messages.put($0) }))
    session.meter = nil
    return session
  }

  /// Writes everything; a reader that has gone away ends the program as a broken pipe does.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.rawValue)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// The session with another console.
  func with(_ console: Console) -> Session {
    var session = self
    session.console = console
    return session
  }

  /// The session as a command's options want its words shown.
  func showing(_ options: some SessionOptions) -> Session {
    var session = with(console.colored(options.color, environment: environment))
    session.isQuiet = options.quiet
    if options.quiet { session.meter = nil }
    return session
  }

  // MARK: The desk

  /// The desk that the options, the environment or the folder name.
  func desk(_ options: DeskOptions) throws -> Desk { try desk(options.acting) }

  /// The desk that the options, the environment or the folder name.
  func desk(_ options: ChangingOptions) throws -> Desk { try desk(options.acting) }

  /// The desk that the options, the environment or the folder name.
  func desk(_ options: ActingOptions) throws -> Desk {
    try Desk(folder: try folder(options), environment: try deskEnvironment(options))
  }

  func folder(_ options: ActingOptions) throws -> DeskFolder {
    if let named = options.desk ?? environment["STET_DESK"], !named.isEmpty {
      return DeskFolder(path: absolute(named))
    }
    return try DeskFolder.nearest(from: workingDirectory)
  }

  /// - Throws: ``UsageError`` where `STET_NOW` is no time: an event that bore it could not be read
  ///   back.
  func deskEnvironment(_ options: ActingOptions) throws -> DeskEnvironment {
    let handle = options.handle ?? environment["STET_REVIEWER"].flatMap { $0.isEmpty ? nil : $0 }
    if let now = environment["STET_NOW"], !Stamp.isTime(now) {
      throw UsageError(
        sentence: "STET_NOW is no time: “\(now)”.", hint: "it takes the form 2026-11-21T09:00:00Z")
    }
    let seed = environment["STET_SEED"]
    let console = console
    let meter = meter
    return DeskEnvironment(
      handle: handle, now: { self.now }, nonce: { Self.nonce(seed: seed) },
      warn: { warning in
        console.say("stet: \(Failure.sentence(of: warning))")
        if let hint = Failure.hint(for: warning) { console.say("hint: \(hint)") }
      }, progress: { meter?.show($0) }, variables: environment)
  }

  /// The time now, `YYYY-MM-DDTHH:MM:SSZ`.
  var now: String { environment["STET_NOW"] ?? Date.now.formatted(.iso8601) }

  /// 16 bytes in hexadecimal, from the system or, for tests, from a seed.
  private static func nonce(seed: String?) -> String {
    if let seed { return String(EventHash.sha256(seed.utf8).hex.prefix(32)) }
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in
      let byte = UInt8.random(in: .min ... .max, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  // MARK: Input

  /// A path as seen from the working directory.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }

  /// The bytes of a file, or of standard input for `-`: a source's text, unless another limit is said.
  ///
  /// - Throws: ``DeskError/tooLarge(_:)`` and others.
  func bytes(of path: String, upTo limit: Limit = .sourceText) throws -> [UInt8] {
    var chunks = try chunks(of: path, upTo: limit)
    return try chunks.rest()
  }

  /// The bytes of a file, or of standard input for `-`, as they come.
  func chunks(of path: String, upTo limit: Limit) throws -> ByteChunks {
    if path == "-" { return try input.chunks(upTo: limit) }
    let file = try InputFile(absolute(path), name: path, upTo: limit)
    return ByteChunks(of: path, upTo: limit) { try file.read() }
  }

  /// A text argument: itself, or standard input for `-` without its last line's end.
  func text(_ argument: String) throws -> String {
    guard argument == "-" else { return argument }
    var chunks = try input.chunks(upTo: .sourceText)
    var bytes = try chunks.rest()
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if let offset = bytes.firstIndex(of: 0) {
      throw DeskError.binaryText(name: StandardInput.name, byteOffset: offset)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DeskError.badText(name: StandardInput.name, .notUTF8(byteOffset: Self.badByte(bytes)))
    }
    return text
  }

  /// A text option: what ``text(_:)`` gives, where there is one.
  func text(_ argument: String?) throws -> String? {
    guard let argument else { return nil }
    return try text(argument) as String
  }

  static func badByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// The source that is meant where `--source` is left out.
  var defaultSource: String? {
    environment["STET_SOURCE"].flatMap { $0.isEmpty ? nil : $0 }
  }
}

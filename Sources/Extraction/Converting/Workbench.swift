internal import Glibc

/// Where converters are run on one file: a folder for its copy, and nothing that outlives it.
struct Workbench {
  private let environment: [String: String]
  private let limits: ExtractionLimits
  private let versions: ConverterVersions
  private let folder: ScratchFolder
  private let signals: HeldSignals

  private static let full = "too many files are open"
  /// How long a program that was ended may take to be gone, in seconds.
  private static let grace = 5

  /// Does something at a workbench, and clears it away whatever happens.
  static func with<Value>(
    _ tools: Tools, do work: (Workbench) throws(ExtractionError) -> Value
  ) throws(ExtractionError) -> Value {
    // Signals are let through last: they may end us.
    guard let signals = HeldSignals() else { throw .noTemporaryFile(reason: full) }
    defer { signals.release() }
    let folder = try ScratchFolder(environment: tools.environment)
    defer { folder.remove() }
    let bench = Workbench(
      environment: tools.environment, limits: tools.limits, versions: tools.versions,
      folder: folder, signals: signals)
    return try work(bench)
  }

  /// Puts a file there, and says where.
  func write(_ bytes: [UInt8], to name: String) throws(ExtractionError) -> String {
    try folder.write(bytes, to: name)
  }

  /// A converter with its version, such as `pandoc 2.17.1.1`.
  func name(of converter: Converter, for type: MediaType) throws(ExtractionError) -> String {
    try versions.name(of: converter) { () throws(ExtractionError) in
      try run(converter, converter.versionArguments, for: type)
    }
  }

  /// Runs a converter and waits until it has ended, of itself or because it must.
  ///
  /// Here the blocking world meets the asynchronous one: the calling thread sleeps in `poll` while
  /// the converter is read from elsewhere. Tasks of a high priority have threads of their own, so
  /// that this goes on though all threads for ordinary tasks should sleep here.
  func run(
    _ converter: Converter, _ arguments: [String], input: String? = nil, for type: MediaType
  ) throws(ExtractionError) -> ProgramRun.Outcome {
    guard let program = converter.path(on: environment["PATH"] ?? "") else {
      throw converter.missing(for: type)
    }
    guard let bell = Doorbell() else { throw .noTemporaryFile(reason: Self.full) }
    defer { bell.close() }
    let running = RunningProgram()
    let run = ProgramRun(
      program: program, arguments: arguments, environment: variables(for: converter),
      folder: folder.path, input: input, limits: limits)
    Task.detached(priority: .high) {
      running.left(await run.outcome(of: running))
      bell.ring()
    }
    wait(for: running, bell: bell)
    return try result(of: running, of: converter, for: type)
  }

  /// What a converter sees of our environment.
  ///
  /// A folder of our own is its home: no settings of the
  /// person change a text. Python finds there what `pip install --user` installed, so `trafilatura`
  /// is at home in the real one.
  private func variables(for converter: Converter) -> [String: String] {
    let home = converter == .trafilatura ? environment["HOME"] : nil
    return [
      "PATH": environment["PATH"] ?? "", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "HOME": home ?? folder.path, "TMPDIR": folder.path,
    ]
  }

  private func wait(for running: RunningProgram, bell: Doorbell) {
    var awaited = [
      pollfd(fd: bell.heard, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let clock = ContinuousClock()
    var deadline = clock.now + .seconds(limits.converterSeconds)
    var isEnding = false
    while awaited[0].revents == 0 {
      let left = max(.zero, clock.now.duration(to: deadline))
      let milliseconds = left.components.seconds * 1000 + 1
      let ready = poll(&awaited, nfds_t(awaited.count), Int32(milliseconds))
      let isSignalled = awaited[1].revents != 0
      if isSignalled { awaited[1].fd = -1 }
      guard isSignalled || (ready == 0 && clock.now >= deadline) else { continue }
      if isEnding { return }
      running.end(because: isSignalled ? .signal : .time)
      isEnding = true
      deadline = clock.now + .seconds(Self.grace)
    }
  }

  private func result(
    of running: RunningProgram, of converter: Converter, for type: MediaType
  ) throws(ExtractionError) -> ProgramRun.Outcome {
    let (left, stop) = running.outcome
    switch stop {
    case .time: throw .programTimedOut(converter.name, seconds: limits.converterSeconds)
    case .output:
      throw .tooLarge(
        what: "the text that \(converter.name) makes", most: ByteCount.words(limits.textBytes))
    case .signal: throw .programFailed(converter.name, reason: "it was interrupted")
    case nil: break
    }
    switch left {
    case .success(let outcome): return outcome
    case .failure(let failure): throw .programFailed(converter.name, reason: failure.reason)
    case nil: throw .programTimedOut(converter.name, seconds: limits.converterSeconds)
    }
  }
}

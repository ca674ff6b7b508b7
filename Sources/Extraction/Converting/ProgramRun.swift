internal import Glibc
internal import Subprocess
internal import SystemPackage

/// One run of a program that is none of ours, in an empty environment and within limits.
struct ProgramRun: Sendable {
  /// How it ended, and what it said.
  struct Outcome: Sendable {
    /// How a program ends.
    enum End: Sendable, Equatable {
      /// With this status.
      case exited(Int)
      /// By this signal.
      case killed(Int)
    }

    let end: End
    let output: [UInt8]
    /// The beginning of what it wrote to standard error.
    let messages: [UInt8]

    /// Why it failed, as far as is known: the last line of what it had to say, before which it may
    /// have warned, without control characters.
    var reason: String {
      // What is kept may end within a line.
      let last = messages.count < ProgramRun.messageBytes ? nil : messages.lastIndex(of: 0x0A)
      let whole = messages[..<(last ?? messages.endIndex)]
      if let line = whole.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).last {
        return String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
      }
      return switch end {
      case .exited(let status): "it ended with status \(status) and said nothing"
      case .killed(let signal): "it was ended by signal \(signal)"
      }
    }

    /// What it said, where that is UTF-8.
    func text(by converter: Converter) throws(ExtractionError) -> [UInt8] {
      guard UTF8Check.isValid(output[...]) else {
        throw .programFailed(converter.name, reason: "its text is not UTF-8")
      }
      return output
    }

    /// Whether its messages hold these words.
    func says(_ words: String) -> Bool {
      String(decoding: messages, as: UTF8.self).contains(words)
    }
  }

  /// The system would not run it; the reason is the system's.
  struct Failure: Error, Sendable {
    let reason: String
  }

  /// How much of standard error is kept, in bytes.
  static let messageBytes = 4096

  /// Where it is.
  let program: String
  let arguments: [String]
  /// All of its environment.
  let environment: [String: String]
  /// The folder that it runs in.
  let folder: String
  /// The file that it reads as its standard input.
  var input: String?
  let limits: ExtractionLimits

  /// Runs it and reads what it says until it ends; what says too much is ended.
  func outcome(of running: RunningProgram) async -> Result<Outcome, Failure> {
    do {
      return .success(try await run(running))
    } catch let failure as Failure {
      return .failure(failure)
    } catch {
      return .failure(Failure(reason: "\(error)"))
    }
  }

  private func run(_ running: RunningProgram) async throws -> Outcome {
    let variables = environment.map { (Environment.Key(stringLiteral: $0), $1) }
    let surroundings = Environment.custom(Dictionary(uniqueKeysWithValues: variables))
    var options = PlatformOptions()
    // A session, and with it a group of processes, that can be ended whole.
    options.createSession = true
    guard let lifeline = Lifeline() else { throw Failure(reason: "too many files are open") }
    defer { close(lifeline.end) }
    let words = ["-c", Self.shell(limits), "sh", input ?? "/dev/null", program] + arguments
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: Arguments(words),
      environment: surroundings, workingDirectory: FilePath(folder), platformOptions: options,
      input: .fileDescriptor(
        FileDescriptor(rawValue: lifeline.held), closeAfterSpawningProcess: true),
      output: .sequence, error: .sequence
    ) { execution in
      running.began(in: execution.processIdentifier.value)
      async let messages = Self.beginning(of: execution.standardError)
      let output = try await Self.all(
        of: execution.standardOutput, most: limits.textBytes, running: running)
      return (output: output, messages: try await messages)
    }
    let (output, messages) = result.closureResult
    let end: Outcome.End =
      switch result.terminationStatus {
      case .exited(let status): .exited(Int(status))
      case .signaled(let signal): .killed(Int(signal))
      }
    return Outcome(end: end, output: output, messages: messages)
  }

  /// What bounds the program's memory and its time on a processor, and ends its group when we are
  /// gone, before the program takes the shell's place.
  ///
  /// Whoever waits for that is nobody's child, so that the program has none that it does not know,
  /// and holds none of its descriptors.
  private static func shell(_ limits: ExtractionLimits) -> String {
    """
    ulimit -c 0; ulimit -t \(limits.converterSeconds); ulimit -v \(limits.converterMemory / 1024)
    exec 3<&0 <"$1"; shift
    ( (read -r nothing <&3; kill -KILL 0) >/dev/null 2>&1 & )
    exec 3<&-; exec "$@"
    """
  }

  private static func all(
    of sequence: SubprocessOutputSequence, most: Int, running: RunningProgram
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in sequence {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
      if bytes.count > most {
        running.end(because: .output)
        break
      }
    }
    return bytes
  }

  private static func beginning(of sequence: SubprocessOutputSequence) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in sequence where bytes.count < messageBytes {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(messageBytes - bytes.count)) }
    }
    return bytes
  }
}

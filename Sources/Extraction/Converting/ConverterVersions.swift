internal import Synchronization

/// What converters said of themselves, so that each is asked once.
final class ConverterVersions: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// A converter with its version, as extractors are named: `pdftotext 22.12.0`; `ask` runs it.
  func name(
    of converter: Converter, ask: () throws(ExtractionError) -> ProgramRun.Outcome
  ) throws(ExtractionError) -> String {
    if let name = known.withLock({ $0[converter.name] }) { return name }
    let outcome = try ask()
    let words = String(decoding: outcome.output + outcome.messages, as: UTF8.self)
    guard outcome.end == .exited(0), let version = converter.version(in: words) else {
      throw .programFailed(converter.name, reason: outcome.reason)
    }
    let name = "\(converter.name) \(version)"
    known.withLock { $0[converter.name] = name }
    return name
  }
}

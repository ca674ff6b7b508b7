internal import Dispatch
internal import Extraction
internal import Foundation

/// Files read as the program reads them.
enum Reading {
  /// What this machine finds programs on.
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// Whether a program is there; what needs it is else not tested here.
  static func has(_ program: String) -> Bool {
    path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// What a file says, read on a thread of its own: converters are waited for.
  static func text(
    of document: Document, as type: MediaType? = nil, reader: Extractor.Reader = .stet,
    environment: [String: String] = ["PATH": path], limits: ExtractionLimits = .standard
  ) async throws -> ExtractedText {
    let extractor = Extractor(environment: environment, limits: limits)
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "reading").async {
        continuation.resume(
          with: Result { try extractor.extract(document, as: type, reader: reader) })
      }
    }
  }

  /// The error that reading a file ends with; nil where it ends well.
  static func error(
    of document: Document, as type: MediaType? = nil, reader: Extractor.Reader = .stet,
    environment: [String: String] = ["PATH": path], limits: ExtractionLimits = .standard
  ) async -> ExtractionError? {
    do {
      _ = try await text(
        of: document, as: type, reader: reader, environment: environment, limits: limits)
      return nil
    } catch {
      return error as? ExtractionError
    }
  }
}

extension Document {
  /// A file that holds a text.
  init(_ name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// A file that holds bytes.
  init(_ name: String, _ bytes: [UInt8]) { self.init(name: name, bytes: bytes) }
}

internal import Glibc

/// A program that reads files which we do not.
struct Converter: Sendable, Equatable {
  let name: String
  /// Debian's package that brings it; nil for what `pip` installs.
  let package: String?
  /// What makes it say its version, and nothing else.
  let versionArguments: [String]

  static let pdftotext = Converter(
    name: "pdftotext", package: "poppler-utils", versionArguments: ["-v"])
  static let pdfinfo = Converter(
    name: "pdfinfo", package: "poppler-utils", versionArguments: ["-v"])
  static let pandoc = Converter(
    name: "pandoc", package: "pandoc", versionArguments: ["--version"])
  static let trafilatura = Converter(
    name: "trafilatura", package: nil, versionArguments: ["--version"])

  /// Where it is, in the first folder of a PATH that has it; folders that depend on where we are do
  /// not count.
  func path(on path: String) -> String? {
    path.split(separator: ":").filter { $0.utf8.first == UInt8(ascii: "/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// What to say where it is not there.
  func missing(for type: MediaType) -> ExtractionError {
    guard let package else { return .missingPythonProgram(name, for: type) }
    return .missingProgram(name, package: package, for: type)
  }

  /// The version in what it says of itself: the first word that begins with a digit.
  func version(in words: String) -> String? {
    words.split(whereSeparator: \.isWhitespace).first { $0.utf8.first?.isDigit ?? false }
      .map(String.init)
  }
}

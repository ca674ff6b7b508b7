/// How much of a file is read, and how long that may take, before it is refused.
///
/// They bound memory and time for files that anybody may have made; no file that a person reads
/// comes near them.
public struct ExtractionLimits: Sendable, Equatable {
  /// The most bytes of a file.
  public var fileBytes = 256 << 20
  /// The most bytes of what a file unpacks to.
  public var unpackedBytes = 512 << 20
  /// The most bytes of a web page, whose tree takes some ten times as many.
  public var pageBytes = 32 << 20
  /// The most bytes of a page's tree.
  public var treeBytes = 768 << 20
  /// The most elements of a page that stand one in another.
  public var depth = 20_000
  /// The most attributes of one element.
  public var attributes = 2_000
  /// The most passages of a page that are set apart as no part of its article; others stay in it.
  public var passages = 2_000
  /// The most seconds that the largest page is parsed; a smaller one gets its part of them.
  ///
  /// After so many seconds no further page of a message is read.
  public var parserSeconds = 10
  /// The most seconds that a converter runs.
  public var converterSeconds = 60

  /// The most bytes of memory that a converter takes.
  public var converterMemory = 3 << 30
  /// The most bytes of text that a converter makes.
  public var textBytes = 64 << 20
  /// The most files that are packed in a document.
  public var packedFiles = 10_000
  /// The most parts of a message.
  public var parts = 1_000

  /// The limits that the program works with.
  public static let standard = ExtractionLimits()

  /// The standard limits, to be changed one by one.
  public init() {}
}

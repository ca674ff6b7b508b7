public import Anchoring
public import Claims

/// A page written for one audience: a value that says what it says, and a template a form that says
/// how.
public protocol AudiencePage {
  /// Hands the page to `sink` piece by piece, in order.
  ///
  /// - Throws: What `sink` throws, and what reading the claims throws.
  func write(_ form: PageForm, to sink: (String) throws -> Void) throws
}

/// Reads the text that a revision of a source brought; none where it is not on file.
public typealias TextReader = (_ revision: EventHash, _ source: Source) throws -> SourceText?

extension AudiencePage {
  /// Hands over a writer of the page's parts while `body` runs.
  func withWriter(
    _ form: PageForm, to sink: (String) throws -> Void, _ body: (PageWriter) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { try body(PageWriter(form: form, sink: $0)) }
  }
}

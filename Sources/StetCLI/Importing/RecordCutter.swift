internal import Claims

/// A piece of a file, in whole records.
struct RecordBatch: Sendable {
  /// Where a record lies in the bytes, the end of its line included.
  struct Record: Sendable {
    /// The line on which it begins, counted from 1.
    let line: Int
    let bytes: Range<Int>
  }

  let bytes: [UInt8]
  var records: ArraySlice<Record>
}

/// Where a record ends, as far as bytes that come in pieces tell.
enum RecordEnd: Equatable {
  /// Before the byte with this index.
  case before(Int)
  /// Further on; what comes before this index need not be looked at again.
  case unseen(from: Int)
}

/// Finds where records end, in bytes that come in pieces.
protocol RecordBoundary {
  /// How many line ends the record had that was found last.
  var lines: Int { get }
  /// What to say of a record that has no end within reason.
  var endlessHint: String? { get }

  /// The end of the record that is being read, of which nothing before `start` is to be seen.
  mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> RecordEnd
}

/// Cuts what comes in chunks into records, with no more of it in memory than the records that are
/// handed over next.
struct RecordCutter<Boundary: RecordBoundary> {
  /// How many records are handed over at a time: enough to be worth another thread, and few enough
  /// that those of all threads are a small part of memory.
  private static var batchSize: Int { 512 }

  private var chunks: ByteChunks
  private let longest: Int
  private var boundary: Boundary
  private var bytes: [UInt8] = []
  private var seen = 0
  private var line = 1
  private var isAtEnd = false

  /// - Parameter longest: How many bytes a record may have: as a cell that is never closed would
  ///   take in all that follows, somewhere it has to be called one.
  init(_ chunks: ByteChunks, by boundary: Boundary, longest: Int = Limit.importRow.most) {
    self.chunks = chunks
    self.boundary = boundary
    self.longest = longest
  }

  /// The records that come next; nothing at the end.
  ///
  /// - Throws: ``ImportError`` with the line of a record that is too long, and what reading throws.
  mutating func next() throws -> RecordBatch? {
    var records: [RecordBatch.Record] = []
    var start = 0
    while records.count < Self.batchSize {
      let from = seen
      let end = bytes.withUnsafeBufferPointer { boundary.end(in: $0, from: from) }
      switch end {
      case .before(let end):
        records.append(RecordBatch.Record(line: line, bytes: start..<end))
        line += boundary.lines
        (start, seen) = (end, end)
        continue
      case .unseen(let from): seen = from
      }
      if isAtEnd, start < bytes.count {
        records.append(RecordBatch.Record(line: line, bytes: start..<bytes.count))
        (start, seen) = (bytes.count, bytes.count)
      }
      if !records.isEmpty || isAtEnd { break }
      guard bytes.count <= longest else { throw tooLong() }
      let chunk = try chunks.next()
      isAtEnd = chunk.isEmpty
      bytes.append(contentsOf: chunk)
    }
    if records.isEmpty { return nil }
    let batch = RecordBatch(bytes: bytes, records: records[...])
    bytes = Array(bytes[start...])
    seen -= start
    return batch
  }

  private func tooLong() -> ImportError {
    let problem = "the row is longer than \(longest >> 20) MiB"
    return .row(line: line, problem: problem + (boundary.endlessHint.map { "; \($0)" } ?? ""))
  }
}

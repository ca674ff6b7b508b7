internal import ArgumentParser
internal import Workflow

/// The formats that `stet import` reads.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case jsonl

  /// By the file's ending, else by its first character.
  private init(file: String, first: UInt8?) {
    if file.hasSuffix(".csv") {
      self = .csv
    } else if file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") {
      self = .jsonl
    } else {
      self = first == UInt8(ascii: "{") ? .jsonl : .csv
    }
  }

  /// The rows of a file, some at a time.
  ///
  /// - Parameters:
  ///   - format: What it is said to be in.
  ///   - file: Its name, which tells the format where nobody says it.
  /// - Returns: What gives the next rows, and nothing at the end. It throws ``ImportError`` with the
  ///   line of a row that cannot be told from the next; other malformed rows are an ending of their
  ///   batch.
  static func batches(
    of chunks: ByteChunks, in format: ImportFormat?, named file: String
  ) throws -> () throws -> ImportBatch? {
    var chunks = chunks
    let first = try chunks.skipMark()
    switch format ?? ImportFormat(file: file, first: first) {
    case .csv:
      var reader = try TableReader(chunks)
      return { try reader.next() }
    case .jsonl:
      var cutter = RecordCutter(chunks, by: LineBoundary())
      return { try cutter.next().map { $0.rows(ImportFields.jsonRow) } }
    }
  }
}

extension RecordBatch {
  /// The rows that the records hold, read when they are asked for.
  ///
  /// - Parameter read: Gives a record's row; nothing where it holds none.
  func rows(
    _ read:
      @escaping @Sendable (UnsafeBufferPointer<UInt8>, _ line: Int) throws(ImportError) ->
      ImportRow?
  ) -> ImportBatch {
    ImportBatch { take in
      try bytes.withUnsafeBufferPointer { bytes in
        for record in records {
          let row = try read(UnsafeBufferPointer(rebasing: bytes[record.bytes]), record.line)
          if let row { try take(row) }
        }
      }
    }
  }
}

/// Finds in a web archive the page that it was made for.
struct WebArchiveReader {
  /// The reader's name and version, as extractors are recorded.
  static let name = "stet-warc 2"
  /// As many records as are looked through.
  private static let mostRecords = 100_000

  let limits: ExtractionLimits

  /// What a server answered, unpacked, and what the archive says of it.
  struct Content {
    let bytes: [UInt8]
    let type: MediaType
    let charset: String?
    let url: String?
    let metadata: FoundMetadata
    let remarks: [String]
  }

  /// The first web page that was fetched, or else the first thing that can be read.
  func content(of bytes: [UInt8]) throws(ExtractionError) -> Content {
    let records = WARCRecord.records(in: try unpacked(bytes), most: Self.mostRecords)
    guard !records.isEmpty else { throw .unreadable(.warc, reason: "it ends too early") }
    let answers = records.compactMap(Answer.init)
    guard
      let answer = answers.first(where: { $0.mediaType == .html })
        ?? answers.first(where: { $0.mediaType != nil }), let type = answer.mediaType
    else {
      throw .unreadable(.warc, reason: "there is no response in it that can be read")
    }
    guard answer.record.isWhole else { throw .unreadable(.warc, reason: "it ends too early") }
    var metadata = FoundMetadata()
    metadata.take(.url, answer.record.target, from: "WARC-Target-URI")
    metadata.take(.retrieved, answer.record.date, from: "WARC-Date")
    return Content(
      bytes: try answer.content(most: limits.unpackedBytes), type: type,
      charset: answer.type["charset"], url: answer.record.target, metadata: metadata,
      remarks: Self.remarks(answer, among: answers.count))
  }

  private static func remarks(_ answer: Answer, among count: Int) -> [String] {
    guard count > 1 else { return [] }
    let others = count == 2 ? "1 other response" : "\(count - 1) other responses"
    return ["The archive holds \(others); \(answer.record.target ?? "the first") was read."]
  }

  private func unpacked(_ bytes: [UInt8]) throws(ExtractionError) -> [UInt8] {
    guard bytes.starts(with: Inflater.gzipMagic) else { return bytes }
    do throws(Inflater.Failure) {
      return try Inflater.members(of: bytes, most: limits.unpackedBytes)
    } catch {
      throw Self.error(error, most: limits.unpackedBytes)
    }
  }

  /// What a failure to unpack means for the archive.
  static func error(_ failure: Inflater.Failure, most: Int) -> ExtractionError {
    switch failure {
    case .damaged: .unreadable(.warc, reason: "its compression is damaged")
    case .endsTooEarly: .unreadable(.warc, reason: "it ends too early")
    case .tooMany: .tooLarge(what: "unpacked bytes", most: ByteCount.words(most))
    }
  }
}

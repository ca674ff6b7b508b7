/// The pages that `pdftotext` writes, each ended by FF.
struct PDFPages {
  /// The pages parted by FF.
  let text: String
  /// How many pages there are.
  let count: Int
  /// How many pages have something written on them.
  let written: Int
  private let unread: Int

  private static let feed: UInt8 = 0x0C

  init(_ output: [UInt8]) {
    let ended = output.last == Self.feed ? output.dropLast() : output[...]
    let pages = ended.split(separator: Self.feed, omittingEmptySubsequences: false)
    count = output.count { $0 == Self.feed }
    written = pages.count { page in page.contains { $0 > 0x20 && $0 != 0x7F } }
    text = String(decoding: ended, as: UTF8.self)
    unread = text.unicodeScalars.count {
      $0 == "\u{FFFD}" || $0.properties.generalCategory == .privateUse
    }
  }

  /// What a reader of the text should know.
  var remarks: [String] {
    var remarks: [String] = []
    if written < count {
      let empty = count - written
      let pages = empty == 1 ? "1 page of \(count) has" : "\(empty) pages of \(count) have"
      remarks.append("\(pages) no text and may be a picture.")
    }
    // A few stand for bullets; a font that does not say what its signs mean gives as many as letters.
    if unread * 20 > text.unicodeScalars.count {
      remarks.append("Many letters could not be read: a font does not say which they are.")
    }
    return remarks
  }
}

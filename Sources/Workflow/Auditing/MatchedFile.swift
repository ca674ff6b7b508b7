internal import Claims
internal import Foundation
internal import Storage

/// A desk's ledger file, read beside its chain in the database for as long as both say the same:
/// bytes that are equal need not be read as events twice.
struct MatchedFile {
  /// So many bytes are read at a time.
  private static let stretch = 1 << 18

  private let path: String
  private let bytes: FileBytes
  /// What has been read, from the line matched last on.
  private var held: [UInt8] = []
  private var lastLine = 0..<0
  private var previous: (hash: EventHash, clock: Int) = (.zero, 0)
  private var isMatching = true
  private var line = 0
  private var offset = 0
  /// How many of its lines have been read.
  private(set) var tally: Tally

  /// Opens a file.
  ///
  /// - Parameter tally: Counts its lines.
  /// - Throws: ``DeskError``.
  init(_ path: String, _ tally: Tally) throws(DeskError) {
    self.path = path
    self.tally = tally
    bytes = try FileBytes(reading: path, upTo: .ledgerFile)
  }

  /// Holds the next link of the chain against the next line.
  mutating func take(_ link: ChainLink, _ text: ChainLink.Line) throws(DeskError) {
    guard isMatching else { return }
    isMatching =
      link.isWhole && link.isFiledRightly && link.seq == line + 1 && link.prev == previous.hash
      && link.clock > previous.clock
    guard isMatching else { return }
    let (before, after) = (text.beforeHash.count, text.afterHash.count)
    let length = before + Self.hashLength + after + 1
    if held.count - lastLine.upperBound < length { try read(length) }
    let start = lastLine.upperBound
    isMatching =
      held.count - start >= length
      && held.withUnsafeBufferPointer { held in
        held[start + length - 1] == UInt8(ascii: "\n")
          && held.holds(text.beforeHash, at: start)
          && held.holds(hash: link.hash, at: start + before)
          && held.holds(text.afterHash, at: start + before + Self.hashLength)
      }
    if isMatching, !link.isOrdinary {
      isMatching = (try? Event(line: Array(held[start..<start + length - 1]))) != nil
    }
    guard isMatching else { return }
    tally.advance()
    lastLine = start..<start + length
    previous = (link.hash, link.clock)
    line += 1
    offset += length
  }

  /// `,"hash":"`, 64 digits, and a quote.
  private static let hashLength = 9 + 64 + 1

  private mutating func read(_ length: Int) throws(DeskError) {
    held.removeSubrange(..<lastLine.lowerBound)
    lastLine = 0..<lastLine.count
    held += try bytes.read(max(Self.stretch, length), of: path)
  }

  /// The place behind the last line that says what the database does; none where there is none.
  var mark: LedgerLines.Mark? {
    guard line > 0, let event = try? Event(line: Array(held[lastLine].dropLast())) else {
      return nil
    }
    return LedgerLines.Mark(line: line, offset: offset, event: event)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ other: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard let base = baseAddress, let start = other.baseAddress else { return other.isEmpty }
    return memcmp(base + place, start, other.count) == 0
  }

  fileprivate func holds(hash: EventHash, at place: Int) -> Bool {
    var member: [UInt8] = Array(",\"hash\":".utf8)
    hash.appendQuotedHex(to: &member)
    return member.withUnsafeBufferPointer { holds($0, at: place) }
  }
}

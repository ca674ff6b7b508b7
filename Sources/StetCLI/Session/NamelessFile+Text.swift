internal import Workflow

extension NamelessFile {
  /// Hands over the text that was written, in large pieces that cut no scalar.
  ///
  /// - Throws: ``FileFailure`` where it cannot be read back.
  func copyText(to sink: (String) -> Void) throws(FileFailure) {
    var place = 0
    var piece: [UInt8] = []
    while place < count {
      let length = min(OutputFile.pieceSize, count - place)
      piece += try bytes(from: place, count: length)
      place += length
      let whole = place == count ? piece.count : Self.wholeScalars(piece[...])
      sink(String(decoding: piece[..<whole], as: UTF8.self))
      piece.removeFirst(whole)
    }
  }

  /// Where the last scalar ends that is there whole.
  private static func wholeScalars(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let last = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes.endIndex }
    let length =
      switch bytes[last] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return last + length > bytes.endIndex ? last : bytes.endIndex
  }
}

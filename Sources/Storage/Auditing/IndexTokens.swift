/// Cuts what is put into an index as FTS5's `ascii` tokenizer does.
///
/// The terms have been cut already and it finds no more to cut; but an audit must know what the index
/// holds, not what it was meant to.
struct IndexTokens {
  /// The longest token that FTS5 keeps whole, in bytes.
  private static let longest = 32_768

  /// What each byte becomes in a token; none of those that stand between tokens.
  private let folded: [UInt8?]

  /// - Parameter characters: The `tokenchars` of the index.
  init(characters: String) {
    let others = Set(characters.utf8)
    folded = (UInt8.min...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case 0x80...: byte
      default: others.contains(byte) ? byte : nil
      }
    }
  }

  /// Hands over the digest of each token, in their order.
  func forEachDigest(of utf8: [UInt8], _ body: (UInt64) -> Void) {
    var token: [UInt8] = []
    func end() {
      if token.isEmpty { return }
      body(EntryDigest.of(token.prefix(Self.longest)))
      token.removeAll(keepingCapacity: true)
    }
    for byte in utf8 {
      if let byte = folded[Int(byte)] { token.append(byte) } else { end() }
    }
    end()
  }
}

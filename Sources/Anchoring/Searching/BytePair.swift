/// Two places in a pattern by whose bytes to look for it: those of its rarest bytes.
struct BytePair {
  /// Where the rarest byte stands.
  let first: Int
  /// Where the rarest of the other bytes does; `first` again in a pattern of one byte throughout.
  let second: Int

  /// The places in `pattern`, which must not be empty.
  init(of pattern: [UInt8]) {
    var (first, second) = (0, 0)
    for (offset, byte) in pattern.enumerated().dropFirst() where byte != pattern[first] {
      if byte.commonness < pattern[first].commonness {
        (first, second) = (offset, first)
      } else if second == first || byte.commonness < pattern[second].commonness {
        second = offset
      }
    }
    (self.first, self.second) = (first, second)
  }
}

extension UInt8 {
  /// How common the byte is in prose of the script that it belongs to; only the order matters.
  ///
  /// One byte in three of Japanese begins a code point, and most of these bytes are the same; the
  /// second ones of kana are nearly so. The rest of the continuation bytes fall far apart.
  fileprivate var commonness: UInt8 { commonnessByByte[Int(self)] }
}

private let commonnessByByte: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for byte in 0x80...0xBF {
    table[byte] = 16
  }
  for byte in 0x81...0x83 {
    table[byte] = 80
  }
  for byte in 0xC2...0xF4 {
    table[byte] = 100
  }
  // English letters in the order of their frequency.
  for (rank, letter) in "kv.,bywpgfmcudlhrsnioate ".utf8.enumerated() {
    table[Int(letter)] = UInt8(rank + 1)
  }
  return table
}()

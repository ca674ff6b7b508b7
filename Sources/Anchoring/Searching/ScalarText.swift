/// A text as an array of symbols, one a code point, for matching that counts edits in code points.
///
/// A text in ASCII takes one byte a symbol, any other four.
public struct ScalarText: Sendable {
  enum Symbols: Sendable {
    case bytes([UInt8])
    case scalars([UInt32])
  }

  let symbols: Symbols

  /// The code points of `text`, so that an offset here is an offset there.
  public init(_ text: SourceText) {
    symbols = text.withUTF8Bytes { bytes in
      guard bytes.count > text.length else { return .bytes(Array(bytes)) }
      return .scalars(
        Array(unsafeUninitializedCapacity: text.length) { buffer, count in
          for scalar in text.string.unicodeScalars {
            buffer.initializeElement(at: count, to: scalar.value)
            count += 1
          }
        })
    }
  }

  /// The code points `scalars`, in their order.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    let values = scalars.map(\.value)
    let isASCII = values.allSatisfy { $0 < 0x80 }
    symbols = isASCII ? .bytes(values.map(UInt8.init)) : .scalars(values)
  }

  /// How many code points the text holds.
  public var count: Int {
    switch symbols {
    case .bytes(let bytes): bytes.count
    case .scalars(let scalars): scalars.count
    }
  }

  /// The value of the code point at `offset`.
  public subscript(offset: Int) -> UInt32 {
    switch symbols {
    case .bytes(let bytes): UInt32(bytes[offset])
    case .scalars(let scalars): scalars[offset]
    }
  }
}

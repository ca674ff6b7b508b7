/// The second half of normalising to NFC or NFKC (UAX #15): marks put in canonical order, then
/// composed.
///
/// Foundation on Linux composes wrongly: half-width kana with a voicing mark, and scalars past
/// U+FFFF as if they were the ones with the same low 16 bits. What it knows of single scalars is
/// right, and that is all that it is asked.
enum CanonicalComposition {
  /// The NFC of `decomposed`, which holds no scalar that decomposes further.
  static func composed(_ decomposed: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var marks = decomposed.map { (scalar: $0, order: $0.properties.canonicalCombiningClass) }
    order(&marks)
    var result: [Unicode.Scalar] = []
    var starter: Int?
    var last = Unicode.CanonicalCombiningClass.notReordered
    for (scalar, order) in marks {
      // A mark is blocked by one of its own class, a starter by anything at all.
      if let index = starter, index == result.count - 1 || last < order,
        let composite = composite(of: result[index], scalar)
      {
        result[index] = composite
        continue
      }
      if order == .notReordered {
        starter = result.count
      }
      last = order
      result.append(scalar)
    }
    return result
  }

  /// Sorts each run of non-starters by their class, stably.
  private static func order(
    _ marks: inout [(scalar: Unicode.Scalar, order: Unicode.CanonicalCombiningClass)]
  ) {
    // By insertion: a segment is short, and nearly always in order.
    for index in marks.indices.dropFirst() where marks[index].order != .notReordered {
      var place = index
      while place > 0, marks[place - 1].order > marks[place].order {
        marks.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  private static func composite(
    of first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    hangul(first.value, second.value) ?? composites[Pair(first: first, second: second)]
  }

  /// The syllable of two Jamo, or of a syllable and a final consonant (Unicode 16, 3.12.3).
  private static func hangul(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    switch (first, second) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first - 0xAC00).isMultiple(of: 28):
      Unicode.Scalar(first + second - 0x11A7)
    default:
      nil
    }
  }

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  /// The primary composites by their two halves.
  private static let composites: [Pair: Unicode.Scalar] = {
    var byDecomposition: [[Unicode.Scalar]: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init)
    where !scalar.properties.isFullCompositionExclusion {
      byDecomposition[scalar.canonicalDecomposition] = scalar
    }
    var composites: [Pair: Unicode.Scalar] = [:]
    for (whole, composite) in byDecomposition {
      guard whole.count > 1, let second = whole.last else { continue }
      // All but the last scalar of a composite is a composite again, or one scalar.
      guard let first = whole.count == 2 ? whole[0] : byDecomposition[whole.dropLast()] else {
        continue
      }
      composites[Pair(first: first, second: second)] = composite
    }
    return composites
  }()

  /// Where all primary composites but the Hangul syllables lie (UnicodeData 17.0).
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x0233, 0x0385...0x0477, 0x04C1...0x04F9, 0x0622...0x0626, 0x06C0...0x06D3,
    0x0929...0x0934, 0x09CB...0x09CC, 0x0B48...0x0B4C, 0x0B94...0x0BCC, 0x0C48...0x0C48,
    0x0CC0...0x0CCB, 0x0D4A...0x0D4C, 0x0DDA...0x0DDE, 0x1026...0x1026, 0x1B06...0x1B43,
    0x1E00...0x1FFC, 0x219A...0x22ED, 0x304C...0x30FE, 0x105C9...0x105E4, 0x1109A...0x110AB,
    0x1112E...0x1112F, 0x1134B...0x113C8, 0x114BB...0x114BE, 0x115BA...0x115BB,
    0x11938...0x11938, 0x16121...0x16128, 0x16D68...0x16D6A,
  ]
}

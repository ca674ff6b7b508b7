internal import Anchoring

/// Furniture that is known by its own words, as in a text without markup.
enum WordedFurniture {
  /// What those of some blocks are whose every sentence is furniture.
  ///
  /// The blocks are read as one text, since a line is a repetition only after another.
  static func kinds(
    of blocks: [Int], in anatomy: PageAnatomy
  ) -> [(block: Int, kind: FurnitureKind)] {
    var text: [UInt8] = []
    var ends: [(block: Int, end: Int)] = []
    var length = 0
    for block in blocks {
      let words = anatomy.page.text[anatomy.page.blocks[block].range]
      text += words
      text += [0x0A, 0x0A]
      length += words.count { $0.beginsCodePoint } + 2
      ends.append((block, length))
    }
    guard let source = try? SourceText(utf8: text) else { return [] }
    var places = source.sentences()[...]
    return ends.compactMap { block, end in
      var found: [Furniture?] = []
      while let sentence = places.first, sentence.range.start < end {
        places = places.dropFirst()
        if case .furniture(let furniture) = sentence.role {
          found.append(furniture)
        } else {
          found.append(nil)
        }
      }
      guard let first = found.first ?? nil, !found.contains(nil) else {
        return nil
      }
      return (block, FurnitureKind(first))
    }
  }
}

extension FurnitureKind {
  init(_ furniture: Furniture) {
    self =
      switch furniture {
      case .advertisement: .advertisement
      case .share: .share
      case .byline: .byline
      case .timestamp: .date
      case .credit: .credit
      case .link: .related
      case .prompt: .subscription
      case .consent: .consent
      case .comments: .comments
      case .repeated: .repeated
      case .page: .pagination
      case .ornament: .ornament
      }
  }
}

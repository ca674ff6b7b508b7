/// A passage of which a shell has made other words: in double quotes it puts the value of a
/// variable, which is mostly nothing, in the place of `$3` or `$name`.
public struct ExpandedPassage: Sendable, Equatable {
  /// The passage as it stands in the text.
  public let candidate: QuoteCandidate

  /// What was taken out of it, in order: `$3`.
  public let taken: [String]

  /// Joins a passage to what a shell took out of it.
  public init(candidate: QuoteCandidate, taken: [String]) {
    self.candidate = candidate
    self.taken = taken
  }
}

extension SourceText {
  /// The first passages of which a shell would have made these words, none overlapping.
  ///
  /// A shell of POSIX takes one digit after the `$` ("$307bn" becomes "07bn"), zsh takes them all
  /// ("bn"); the first that explains the words is believed. Empty words, and words that hold
  /// nothing but white space, are explained by nothing. Linear in the text.
  public func passages(expandedTo words: String, limit: Int = 3) -> [ExpandedPassage] {
    guard limit > 0,
      words.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return [] }
    for takesAllDigits in [false, true] {
      let found = withUTF8Bytes { bytes in
        ShellExpansion(of: bytes, takesAllDigits: takesAllDigits).passages(
          readingAs: Array(words.utf8), in: bytes
        ).compactMap { bytes, taken in passage(bytes, taken) }
      }
      if !found.isEmpty { return Array(found.prefix(limit)) }
    }
    return []
  }

  private func passage(_ bytes: Range<Int>, _ taken: [String]) -> ExpandedPassage? {
    guard let span = try? span(codePointRange(bytes)) else { return nil }
    return ExpandedPassage(candidate: candidate(span.range, span.exact), taken: taken)
  }
}

/// What a shell makes of a text, with the way back.
private struct ShellExpansion {
  /// Something taken out: where in the text, and before which byte of what is left.
  private struct Loss {
    let bytes: Range<Int>
    let place: Int
  }

  private var left: [UInt8] = []
  private var losses: [Loss] = []

  init(of bytes: UnsafeBufferPointer<UInt8>, takesAllDigits: Bool) {
    left.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end =
        bytes[index] == 0x24 ? Self.end(ofVariableAt: index, in: bytes, takesAllDigits) : nil
      if let end {
        losses.append(Loss(bytes: index..<end, place: left.count))
        index = end
      } else {
        left.append(bytes[index])
        index += 1
      }
    }
  }

  /// Where a variable's name ends whose `$` stands at `start`; none where no name follows.
  private static func end(
    ofVariableAt start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ takesAllDigits: Bool
  ) -> Int? {
    let first = start + 1
    guard first < bytes.count else { return nil }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }
    if isDigit(bytes[first]) {
      guard takesAllDigits else { return first + 1 }
      return bytes[first...].firstIndex { !isDigit($0) } ?? bytes.count
    }
    guard isName(bytes[first]) else { return nil }
    return bytes[first...].firstIndex { !isName($0) && !isDigit($0) } ?? bytes.count
  }

  /// The passages that read as `words` now and did not before, in bytes of the text.
  func passages(
    readingAs words: [UInt8], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(Range<Int>, [String])] {
    if losses.isEmpty { return [] }
    var found: [(bytes: Range<Int>, taken: [String])] = []
    left.withUnsafeBufferPointer { left in
      guard words.count <= left.count else { return }
      for start in ByteSearch(for: words, in: left) {
        let end = start + words.count
        let first = losses.partitioningIndex { $0.place >= start }
        let last = losses.partitioningIndex { $0.place >= end }
        // What stood at the end belongs to the words only where nothing else has been taken.
        var taken = losses[first..<last]
        if taken.isEmpty, last < losses.count, losses[last].place == end {
          taken = losses[last...last]
        }
        guard let earliest = taken.first, let latest = taken.last else { continue }
        let before = first == 0 ? 0 : losses[first - 1].bytes.upperBound - losses[first - 1].place
        let opening = earliest.place == start ? earliest.bytes.lowerBound : start + before
        let closing = latest.bytes.upperBound + end - latest.place
        guard opening >= found.last?.bytes.upperBound ?? 0 else { continue }
        found.append(
          (opening..<closing, taken.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }))
      }
    }
    return found
  }
}

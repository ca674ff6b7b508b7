extension ApproximatePattern {
  /// The distances of the whole pattern to each start of `range` of `text`, from the empty one to
  /// all of it.
  func prefixDistances(in text: ScalarText, range: Range<Int>) -> [Int] {
    guard count > 0 else { return Array(0...range.count) }
    switch text.symbols {
    case .bytes(let bytes):
      return distances(to: bytes[range])
    case .scalars(let scalars):
      return distances(to: scalars[range])
    }
  }

  /// The distances of the whole pattern to each end of `range` of `text`, from all of it to the
  /// empty one.
  func suffixDistances(in text: ScalarText, range: Range<Int>) -> [Int] {
    guard count > 0 else { return (0...range.count).reversed() }
    let pattern = ApproximatePattern(symbols: symbols.reversed())
    switch text.symbols {
    case .bytes(let bytes):
      return pattern.distances(to: bytes[range].reversed()).reversed()
    case .scalars(let scalars):
      return pattern.distances(to: scalars[range].reversed()).reversed()
    }
  }

  /// Where a passage begins that ends at `end`, not before `lowerBound`, and is `distance` from the
  /// pattern, or the least there is.
  ///
  /// Among several such passages it is the one whose length is nearest to the pattern's, and of two
  /// equally near the shorter one.
  func start(
    ofHitEndingAt end: Int, distance: Int, in text: ScalarText, lowerBound: Int
  ) -> Int {
    // Each code point more than the pattern has is an error.
    let earliest = max(lowerBound, end - count - distance)
    let distances = suffixDistances(in: text, range: earliest..<end)
    let best = distances.indices.min { left, right in
      rank(ofStart: left, distances) < rank(ofStart: right, distances)
    }
    return earliest + (best ?? 0)
  }

  /// How many code points must be inserted, deleted or replaced to turn `left` into `right`; at
  /// most `limit + 1`, where there is a limit.
  static func distance(
    _ left: some Collection<Unicode.Scalar>, _ right: some Collection<Unicode.Scalar>,
    atMost limit: Int? = nil
  ) -> Int {
    let pattern = ApproximatePattern(left)
    let symbols = right.map(\.value)
    let longest = max(pattern.count, symbols.count)
    let limit = min(limit ?? longest, longest)
    guard abs(pattern.count - symbols.count) <= limit else { return limit + 1 }
    guard pattern.count > 0 else { return symbols.count }
    return EditColumn.with(pattern, below: .up, within: limit) { column in
      var column = column
      for symbol in symbols {
        _ = column.advance(over: symbol)
      }
      return column.isComplete ? min(column.distance, limit + 1) : limit + 1
    }
  }

  private func rank(ofStart start: Int, _ distances: [Int]) -> (Int, Int, Int) {
    let length = distances.count - 1 - start
    return (distances[start], abs(length - count), -start)
  }

  @inline(__always)
  private func distances<Symbol: FixedWidthInteger & UnsignedInteger>(
    to symbols: some Collection<Symbol>
  ) -> [Int] {
    let longest = count + symbols.count
    return EditColumn.with(self, below: .up, within: longest) { column in
      var column = column
      var distances = [column.distance]
      distances.reserveCapacity(symbols.count + 1)
      for symbol in symbols {
        _ = column.advance(over: symbol)
        distances.append(column.distance)
      }
      return distances
    }
  }
}

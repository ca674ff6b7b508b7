extension WordDiff {
  /// The bytes of the new text between the runs that hold a group which stands once in each text.
  func freshRegions(of text: SourceText) -> TextRegions {
    var regions: [Range<Int>] = []
    var done = 0
    for run in runs where holdsUniqueGroup(run.old) {
      let bytes = Int(new[run.new.lowerBound].start)..<Int(new[run.new.upperBound - 1].end)
      if done < bytes.lowerBound { regions.append(done..<bytes.lowerBound) }
      done = bytes.upperBound
    }
    let end = text.string.utf8.count
    if done < end { regions.append(done..<end) }
    // White space alone between two runs has no words to find.
    return TextRegions(regions.filter { !new.touching($0).isEmpty })
  }

  /// What stands in place of the old text's `bytes`, between the nearest words on either side that
  /// are still there and near each other; in code points of the new `text`.
  func gap(at bytes: Range<Int>, in text: SourceText) -> CodePointRange? {
    let words = old.touching(bytes)
    guard let before = neighbour(before: words.lowerBound),
      let after = neighbour(after: words.upperBound - 1), before.new < after.new,
      after.new - before.new <= (after.old - before.old) * 2 + Self.groupLength
    else { return nil }
    return text.codePointRange(Int(new[before.new].end)..<Int(new[after.new].start))
  }

  /// The last word before `word` of the old text that has an image.
  func neighbour(before word: Int) -> (old: Int, new: Int)? {
    let next = firstRun(endingAfter: word)
    if next < runs.count, runs[next].old.lowerBound < word {
      return (word - 1, runs[next].newStart + word - 1 - runs[next].old.lowerBound)
    }
    guard next > 0 else { return nil }
    return (runs[next - 1].old.upperBound - 1, runs[next - 1].new.upperBound - 1)
  }

  /// The first word after `word` of the old text that has an image.
  func neighbour(after word: Int) -> (old: Int, new: Int)? {
    let run = firstRun(endingAfter: word + 1)
    guard run < runs.count else { return nil }
    let start = max(word + 1, runs[run].old.lowerBound)
    return (start, runs[run].newStart + start - runs[run].old.lowerBound)
  }
}

/// Pairs the atoms of two texts, in order: an edit distance with substitutions (Wagner and Fischer,
/// 1974) over what is left when the common ends and the moved are taken away.
struct AtomAlignment {
  /// What became of what, in order; nil on one side where it was added or dropped.
  private(set) var pairs: [(before: Atom?, after: Atom?)] = []

  /// The table's cells that are worth their memory; beyond them atoms are paired by position, which
  /// reports too much and misses nothing.
  private static let cellLimit = 250_000

  /// Aligns atoms of two texts.
  init(_ before: [Atom], of old: ComparedText, _ after: [Atom], of new: ComparedText) {
    var start = 0
    var (endBefore, endAfter) = (before.count, after.count)
    while start < endBefore, start < endAfter, before[start].isSame(as: after[start]) {
      pairs.append((before[start], after[start]))
      start += 1
    }
    var tail: [(before: Atom?, after: Atom?)] = []
    while endBefore > start, endAfter > start, before[endBefore - 1].isSame(as: after[endAfter - 1])
    {
      endBefore -= 1
      endAfter -= 1
      tail.append((before[endBefore], after[endAfter]))
    }
    if start < endBefore || start < endAfter {
      align(
        Array(before[start..<endBefore]), Array(after[start..<endAfter]), old, new)
    }
    pairs.append(contentsOf: tail.reversed())
  }

  private mutating func align(
    _ before: [Atom], _ after: [Atom], _ old: ComparedText, _ new: ComparedText
  ) {
    guard !before.isEmpty, !after.isEmpty else {
      pairs += before.map { ($0, nil) } + after.map { (nil, $0) }
      return
    }
    guard before.count * after.count <= Self.cellLimit else {
      for index in 0..<Swift.max(before.count, after.count) {
        pairs.append(
          (
            index < before.count ? before[index] : nil, index < after.count ? after[index] : nil
          ))
      }
      return
    }
    let moved =
      before.count + after.count > 2
      ? MovedAtoms(before, after, old.contexts(of: before), new.contexts(of: after)).pairs : []
    pairs += moved.map { (before[$0.before], after[$0.after]) }
    guard !moved.isEmpty else {
      substitute(before, after)
      return
    }
    let movedBefore = Set(moved.map(\.before))
    let movedAfter = Set(moved.map(\.after))
    substitute(
      before.indices.filter { !movedBefore.contains($0) }.map { before[$0] },
      after.indices.filter { !movedAfter.contains($0) }.map { after[$0] })
  }

  private mutating func substitute(_ before: [Atom], _ after: [Atom]) {
    let width = after.count + 1
    var costs = Array(repeating: 0, count: (before.count + 1) * width)
    for column in after.indices {
      costs[column + 1] = costs[column] + after[column].costOfAbsence
    }
    for row in before.indices {
      let here = (row + 1) * width
      costs[here] = costs[here - width] + before[row].costOfAbsence
      for column in after.indices {
        costs[here + column + 1] = Swift.min(
          costs[here - width + column] + before[row].costOfChange(to: after[column]),
          costs[here - width + column + 1] + before[row].costOfAbsence,
          costs[here + column] + after[column].costOfAbsence)
      }
    }
    trace(before, after, costs)
  }

  private mutating func trace(_ before: [Atom], _ after: [Atom], _ costs: [Int]) {
    let width = after.count + 1
    var (row, column) = (before.count, after.count)
    var found: [(before: Atom?, after: Atom?)] = []
    while row > 0 || column > 0 {
      let cost = costs[row * width + column]
      if row > 0, column > 0,
        cost == costs[(row - 1) * width + column - 1]
          + before[row - 1].costOfChange(to: after[column - 1])
      {
        row -= 1
        column -= 1
        found.append((before[row], after[column]))
      } else if row > 0, cost == costs[(row - 1) * width + column] + before[row - 1].costOfAbsence {
        row -= 1
        found.append((before[row], nil))
      } else {
        column -= 1
        found.append((nil, after[column]))
      }
    }
    pairs.append(contentsOf: found.reversed())
  }
}

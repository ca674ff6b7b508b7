/// Compares the facts of two texts.
struct FactComparison {
  let before: ComparedText
  let after: ComparedText

  init(_ before: String, _ after: String) {
    var old = FactReader(before)
    var new = FactReader(after)
    old.readChangeables()
    new.readChangeables()
    old.adoptNames(of: new)
    new.adoptNames(of: old)
    self.before = ComparedText(before, old)
    self.after = ComparedText(after, new)
  }

  /// The changes: figures and dates first, then money, negations and names.
  func changes() -> [MaterialChange] {
    var figures = AtomAlignment(before.figures, of: before, after.figures, of: after).pairs
    var dates = AtomAlignment(before.dates, of: before, after.dates, of: after).pairs
    var changes = crossings(&figures, &dates) + exchanges(figures, dates)
    for pair in figures { changes += figureChanges(pair) }
    for pair in dates where !isSame(pair) && !isSlight(pair) { changes.append(change(.date, pair)) }
    for pair in AtomAlignment(before.money, of: before, after.money, of: after).pairs
    where !isSame(pair) {
      changes.append(change(.currency, pair))
    }
    changes += NegationComparison(before, after).changes()
    changes += NameComparison(before, after).changes()
    changes += OpeningComparison(before: before, after: after).changes()
    // Both ends of a range show the same words.
    return changes.reduce(into: []) { unique, change in
      if unique.last != change { unique.append(change) }
    }
  }

  typealias Pair = (before: Atom?, after: Atom?)

  private func isSame(_ pair: Pair) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return old.isSame(as: new)
  }

  /// Whether something too slight to report came or went.
  private func isSlight(_ pair: Pair) -> Bool {
    switch pair {
    case (let atom?, nil), (nil, let atom?): atom.isSlight
    default: false
    }
  }

  func change(_ kind: MaterialChange.Kind, _ pair: Pair) -> MaterialChange {
    MaterialChange(
      kind: kind, before: pair.before.map { before.words($0.shown) },
      after: pair.after.map { after.words($0.shown) })
  }

  private func figureChanges(_ pair: Pair) -> [MaterialChange] {
    guard case .figure(let old) = pair.before?.meaning, case .figure(let new) = pair.after?.meaning
    else { return isSlight(pair) ? [] : [change(.figure, pair)] }
    var changes: [MaterialChange] = []
    if old.number != new.number || old.isOrdinal != new.isOrdinal || old.remainder != new.remainder
    {
      changes.append(change(.figure, pair))
    }
    if old.currency != new.currency { changes.append(change(.currency, pair)) }
    // 初めて has no counter, 2回目 has: the change of number says it all.
    if old.unit != new.unit, !(old.isOrdinal && new.isOrdinal && old.number != new.number) {
      changes.append(change(.unit, pair))
    } else if old.counted != new.counted, old.counted > 0, new.counted > 0 {
      changes.append(
        MaterialChange(
          kind: .unit,
          before: pair.before.map { before.words($0.shown.lowerBound..<($0.shown.upperBound + 1)) },
          after: pair.after.map { after.words($0.shown.lowerBound..<($0.shown.upperBound + 1)) }))
    }
    return changes
  }
}

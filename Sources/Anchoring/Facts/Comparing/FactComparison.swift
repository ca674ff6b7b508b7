/// Compares the facts of two texts.
struct FactComparison {
  let before: ComparedText
  let after: ComparedText

  init(_ before: String, _ after: String) {
    self.before = ComparedText(before)
    self.after = ComparedText(after)
  }

  /// The changes: figures and dates first, then money, negations and names.
  func changes() -> [MaterialChange] {
    var figures = AtomAlignment(before.figures, after.figures).pairs
    var dates = AtomAlignment(before.dates, after.dates).pairs
    var changes = crossings(&figures, &dates)
    for pair in figures { changes += figureChanges(pair) }
    for pair in dates where !isSame(pair) { changes.append(change(.date, pair)) }
    for pair in AtomAlignment(before.money, after.money).pairs where !isSame(pair) {
      changes.append(change(.currency, pair))
    }
    changes += NegationComparison(before, after).changes()
    changes += NameComparison(before, after).changes()
    // Both ends of a range show the same words.
    return changes.reduce(into: []) { unique, change in
      if unique.last != change { unique.append(change) }
    }
  }

  private typealias Pair = (before: Atom?, after: Atom?)

  private func isSame(_ pair: Pair) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return old.isSame(as: new)
  }

  private func change(_ kind: MaterialChange.Kind, _ pair: Pair) -> MaterialChange {
    MaterialChange(
      kind: kind, before: pair.before.map { before.words($0.shown) },
      after: pair.after.map { after.words($0.shown) })
  }

  /// Pairs a date that went with a figure that came, and the other way: 2000 may be either.
  private func crossings(_ figures: inout [Pair], _ dates: inout [Pair]) -> [MaterialChange] {
    var changes: [MaterialChange] = []
    while let figure = figures.firstIndex(where: { isLone($0) && !isSlight($0) }),
      let date = dates.firstIndex(where: {
        isLone($0) && ($0.before == nil) == (figures[figure].after == nil)
      })
    {
      let lone = figures.remove(at: figure)
      let other = dates.remove(at: date)
      if isSameNumber(lone, other) { continue }
      changes.append(
        change(
          .figure, lone.before == nil ? (other.before, lone.after) : (lone.before, other.after)))
    }
    return changes
  }

  /// Whether a bare number reads as a year in one text only, as 1679 in "the act 1679".
  private func isSameNumber(_ figure: Pair, _ date: Pair) -> Bool {
    guard case .figure(let number) = (figure.before ?? figure.after)?.meaning,
      case .date(let value) = (date.before ?? date.after)?.meaning, value.year > 0
    else { return false }
    return number == FigureValue(number: DecimalNumber(UInt64(value.year)), counted: number.counted)
      && value == DateValue(year: value.year)
  }

  private func isLone(_ pair: Pair) -> Bool { pair.before == nil || pair.after == nil }

  private func isSlight(_ pair: Pair) -> Bool {
    pair.before?.isSlight ?? true && pair.after?.isSlight ?? true
  }

  private func figureChanges(_ pair: Pair) -> [MaterialChange] {
    guard case .figure(let old) = pair.before?.meaning, case .figure(let new) = pair.after?.meaning
    else { return isSlight(pair) ? [] : [change(.figure, pair)] }
    var changes: [MaterialChange] = []
    if old.number != new.number || old.isOrdinal != new.isOrdinal || old.tail != new.tail {
      changes.append(change(.figure, pair))
    }
    if old.currency != new.currency { changes.append(change(.currency, pair)) }
    if old.unit != new.unit {
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

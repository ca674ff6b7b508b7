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
    var figures = AtomAlignment(before.figures, after.figures).pairs
    var dates = AtomAlignment(before.dates, after.dates).pairs
    var changes = crossings(&figures, &dates) + exchanges(figures, dates)
    for pair in figures { changes += figureChanges(pair) }
    for pair in dates where !isSame(pair) && !isSlight(pair) { changes.append(change(.date, pair)) }
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

  /// Whether something too slight to report came or went.
  private func isSlight(_ pair: Pair) -> Bool {
    switch pair {
    case (let atom?, nil), (nil, let atom?): atom.isSlight
    default: false
    }
  }

  private func change(_ kind: MaterialChange.Kind, _ pair: Pair) -> MaterialChange {
    MaterialChange(
      kind: kind, before: pair.before.map { before.words($0.shown) },
      after: pair.after.map { after.words($0.shown) })
  }

  /// Pairs a year that went with a bare number that came, and the other way: 2000 may be either.
  private func crossings(_ figures: inout [Pair], _ dates: inout [Pair]) -> [MaterialChange] {
    let gone = zip(
      figures.indices.filter { figures[$0].after == nil && isBare(figures[$0].before) },
      dates.indices.filter { dates[$0].before == nil && isBare(dates[$0].after) })
    let come = zip(
      figures.indices.filter { figures[$0].before == nil && isBare(figures[$0].after) },
      dates.indices.filter { dates[$0].after == nil && isBare(dates[$0].before) })
    let crossed = Array(gone) + Array(come)
    guard !crossed.isEmpty else { return [] }
    let changes: [MaterialChange] = crossed.compactMap { figure, date in
      if isSameNumber(figures[figure], dates[date]),
        isInPlace(
          (figures[figure].before ?? dates[date].before, figures[figure].after ?? dates[date].after)
        )
      {
        return nil
      }
      return change(
        .figure,
        (figures[figure].before ?? dates[date].before, figures[figure].after ?? dates[date].after))
    }
    let taken = (figures: Set(crossed.map(\.0)), dates: Set(crossed.map(\.1)))
    figures = figures.indices.filter { !taken.figures.contains($0) }.map { figures[$0] }
    dates = dates.indices.filter { !taken.dates.contains($0) }.map { dates[$0] }
    return changes
  }

  /// Finds a year and a number that took each other's places: both texts hold both, so neither
  /// sequence changed.
  private func exchanges(_ figures: [Pair], _ dates: [Pair]) -> [MaterialChange] {
    let years = dates.filter { isBare($0.before) && isBare($0.after) && !isInPlace($0) }
    guard !years.isEmpty else { return [] }
    let numbers = figures.filter { isBare($0.before) && isBare($0.after) && !isInPlace($0) }
    guard years.count * numbers.count <= Self.searchLimit else {
      return zip(years, numbers).map { change(.figure, ($0.before, $1.after)) }
    }
    return years.flatMap { year in
      numbers.first { isTurned(year, $0) }.map { number in
        [
          change(.figure, (year.before, number.after)),
          change(.figure, (number.before, year.after)),
        ]
      } ?? []
    }
  }

  /// How many pairs of a year and a number are looked at one by one; where there are more, all that
  /// are not in their place count as exchanged.
  private static let searchLimit = 10_000

  /// Whether the year stands on the other side of the number now.
  private func isTurned(_ year: Pair, _ number: Pair) -> Bool {
    guard let oldYear = year.before?.shown, let newYear = year.after?.shown,
      let old = number.before?.shown, let new = number.after?.shown
    else { return false }
    return (oldYear.lowerBound < old.lowerBound) != (newYear.lowerBound < new.lowerBound)
  }

  /// Whether the same word stands before or after it in both texts, and beside no other number.
  private func isInPlace(_ pair: Pair) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return isBeside(\.next, old, new) || isBeside(\.previous, old, new)
  }

  private func isBeside(
    _ neighbour: KeyPath<Atom.Context, UInt64>, _ old: Atom, _ new: Atom
  ) -> Bool {
    let word = old.context[keyPath: neighbour]
    guard word != 0, word == new.context[keyPath: neighbour] else { return false }
    return before.countNumbers(beside: word, neighbour) == 1
      && after.countNumbers(beside: word, neighbour) == 1
  }

  /// Whether the atom is a year alone, or a number without unit or currency.
  private func isBare(_ atom: Atom?) -> Bool {
    switch atom?.meaning {
    case .figure(let value):
      value.unit == .none && value.currency == .none && !(atom?.isSlight ?? true)
    case .date(let value): value == DateValue(year: value.year)
    default: false
    }
  }

  /// Whether a bare number reads as a year in one text only, as 1679 in "the act 1679".
  private func isSameNumber(_ figure: Pair, _ date: Pair) -> Bool {
    guard case .figure(let number) = (figure.before ?? figure.after)?.meaning,
      case .date(let value) = (date.before ?? date.after)?.meaning, value.year > 0
    else { return false }
    return number == FigureValue(number: DecimalNumber(UInt64(value.year)), counted: number.counted)
      && value == DateValue(year: value.year)
  }

  private func figureChanges(_ pair: Pair) -> [MaterialChange] {
    guard case .figure(let old) = pair.before?.meaning, case .figure(let new) = pair.after?.meaning
    else { return isSlight(pair) ? [] : [change(.figure, pair)] }
    var changes: [MaterialChange] = []
    if old.number != new.number || old.isOrdinal != new.isOrdinal || old.tail != new.tail {
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

/// A bare number such as 2000 reads as a year or as a figure by the words before it, so that one may
/// pass from the dates to the figures where two numbers change places.
extension FactComparison {
  /// Pairs a year that went with a bare number that came, and the other way: 2000 may be either.
  func crossings(_ figures: inout [Pair], _ dates: inout [Pair]) -> [MaterialChange] {
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
  func exchanges(_ figures: [Pair], _ dates: [Pair]) -> [MaterialChange] {
    let years = dates.filter { isBare($0.before) && isBare($0.after) }
    guard !years.isEmpty else { return [] }
    let numbers = figures.filter { isBare($0.before) && isBare($0.after) }
    guard Self.turns(\.before, years, numbers) != Self.turns(\.after, years, numbers) else {
      return []
    }
    guard years.count * numbers.count <= Self.searchLimit else {
      return zip(years, numbers).map { change(.figure, ($0.before, $1.after)) }
    }
    return years.flatMap { year in
      numbers.first { isTurned(year, $0) && !isInPlace(year) && !isInPlace($0) }.map { number in
        [
          change(.figure, (year.before, number.after)),
          change(.figure, (number.before, year.after)),
        ]
      } ?? []
    }
  }

  /// Whether each of the years and numbers, as they stand in one text, is a year.
  private static func turns(
    _ side: KeyPath<Pair, Atom?>, _ years: [Pair], _ numbers: [Pair]
  ) -> [Bool] {
    let places =
      years.map { (place: $0[keyPath: side]?.shown.lowerBound ?? 0, isYear: true) }
      + numbers.map { (place: $0[keyPath: side]?.shown.lowerBound ?? 0, isYear: false) }
    return places.sorted { $0.place < $1.place }.map(\.isYear)
  }

  /// How many pairs of a year and a number are looked at one by one; where there are more, all count
  /// as exchanged.
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
    return isBeside(.next, old, new) || isBeside(.previous, old, new)
  }

  private func isBeside(
    _ side: Atom.Side, _ old: Atom, _ new: Atom
  ) -> Bool {
    guard let word = before.contexts(of: [old]).first?[side], word != 0,
      word == after.contexts(of: [new]).first?[side]
    else { return false }
    return before.countNumbers(beside: word, side) == 1
      && after.countNumbers(beside: word, side) == 1
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
}

extension FactScanner {
  /// The figures and dates of a statement that none of the quotes says, in the statement's order.
  ///
  /// They are compared as values: "43 trillion yen" is said by "¥43tn", "in 2024" by "3 May 2024".
  /// What only one side states is no difference: "420 people" is said by "420". Places in an order,
  /// seasons, weekdays and days such as "yesterday" are passed over, and so is what hedges a figure.
  ///
  /// Ranges are in code points of `statement`. The time is linear in all of it.
  public static func unsaid(in statement: String, by quotes: [String]) -> [Fact] {
    var stated: [(fact: Fact, values: [StatedValue])] = []
    forEachReading(of: statement) { piece, place, reader in
      for finding in reader.findings where finding.isFact {
        let kind: Fact.Kind
        switch finding.kind {
        case .figure: kind = .figure
        case .date: kind = .date
        default: continue
        }
        let values = [finding.meaning, finding.end].compactMap(StatedValue.init)
        if values.isEmpty { continue }
        let glyphs = reader.glyphs(of: finding.tokens)
        let range = reader.codePoints(glyphs)
        let words = piece.withUTF8Bytes { $0.words(in: reader.bytes(glyphs)) }
        stated.append(
          (
            Fact(
              kind: kind, range: CodePointRange(range.start + place, range.end + place),
              words: words), values
          ))
      }
    }
    if stated.isEmpty { return [] }
    var said: [StatedValue] = []
    for quote in quotes {
      forEachReading(of: quote) { _, _, reader in
        said += reader.findings.flatMap { [$0.meaning, $0.end].compactMap(StatedValue.init) }
      }
    }
    return stated.filter { _, values in !values.allSatisfy { $0.isSaid(by: said) } }.map(\.fact)
  }

  /// Hands over a text as it is read, a piece at a time, with the piece's place in code points.
  private static func forEachReading(
    of text: String, _ body: (_ piece: String, _ place: Int, FactReader) -> Void
  ) {
    var place = 0
    for piece in text.utf8.count > longestPiece ? pieces(of: text) : [text] {
      var reader = FactReader(piece)
      reader.readChangeables()
      body(piece, place, reader)
      place += piece.unicodeScalars.count
    }
  }
}

/// A figure or a date as something that another text may say, too.
private enum StatedValue {
  case figure(FigureValue)
  case date(DateValue)

  init?(_ meaning: Finding.Meaning) {
    switch meaning {
    case .figure(let value) where !value.isOrdinal: self = .figure(value)
    case .date(let value) where value.isOnTheCalendar: self = .date(value)
    default: return nil
    }
  }

  /// Whether some of the values say all of this one: a day may stand apart from its year.
  func isSaid(by others: [StatedValue]) -> Bool {
    switch self {
    case .figure(let value): others.contains { $0.says(value) }
    case .date(let value):
      (value.year == 0 || others.contains { $0.says(year: value) })
        && (value.month == 0 && value.day == 0 || others.contains { $0.says(day: value) })
    }
  }

  private func says(_ value: FigureValue) -> Bool {
    switch self {
    case .figure(let own): own.states(value)
    // 2000 reads as a year or as a number by the words around it.
    case .date(let own): value.number.whole == UInt64(clamping: own.year) && own.year > 0
    }
  }

  private func says(year value: DateValue) -> Bool {
    switch self {
    case .figure(let own): own.number.whole == UInt64(clamping: value.year)
    case .date(let own): own.year == value.year && own.isPeriod == value.isPeriod
    }
  }

  private func says(day value: DateValue) -> Bool {
    guard case .date(let own) = self else { return false }
    // Which is the day and which the month of 3/4/2024 differs by country.
    if own.form == .numeric || value.form == .numeric {
      return Set([own.month, own.day]) == Set([value.month, value.day])
    }
    return (value.month == 0 || own.month == value.month)
      && (value.day == 0 || own.day == value.day)
  }
}

extension FigureValue {
  /// Whether it says the other: the same number, and of nothing else.
  fileprivate func states(_ other: Self) -> Bool {
    var (left, right) = (number, other.number)
    // "Fell by 5 percent" says what "−5%" does.
    left.isNegative = false
    right.isNegative = false
    return left == right && !isOrdinal
      && (currency == other.currency || currency == .none || other.currency == .none)
      && (unit == other.unit || unit == .none || other.unit == .none)
  }
}

extension DateValue {
  /// Whether it names a year, a month, a day or a span of years.
  fileprivate var isOnTheCalendar: Bool {
    switch form {
    case .calendar, .fiscal, .numeric: year != 0 || month != 0 || day != 0
    case .decade, .century: true
    case .part, .season, .weekday, .relative, .time: false
    }
  }

  /// Whether it is more than one year.
  fileprivate var isPeriod: Bool { form == .decade || form == .century }
}

internal import Claims

/// The stretches of time that a timeline may have a bar for, shortest first.
enum TimelineUnit: String, CaseIterable {
  case day
  /// From Monday, as ISO 8601 has it.
  case week
  case month
  case year

  /// The stretch that holds a day; the next stretch has the next number.
  func index(of date: CivilDate) -> Int {
    switch self {
    case .day: date.serial
    case .week: (date.serial - Self.monday).dividedDown(by: 7)
    case .month: date.year * 12 + date.month - 1
    case .year: date.year
    }
  }

  /// `21 Nov 2026`, `week from 16 Nov 2026`, `Nov 2026`, `2026`.
  func name(of index: Int) -> String {
    switch self {
    case .day: CivilDate(serial: index).text
    case .week: "week from \(CivilDate(serial: index * 7 + Self.monday).text)"
    case .month: EnglishDate.month(index % 12 + 1, of: index / 12)
    case .year: String(index)
    }
  }

  /// A Monday, 1969-12-29, in days from 1970-01-01.
  private static let monday = -3
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

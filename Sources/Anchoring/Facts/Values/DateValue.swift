/// What a date says, in whatever form it is written.
struct DateValue: Hashable {
  enum Form: UInt8 {
    case calendar
    case fiscal
    case decade
    case century
    case part
    case season
    case weekday
    case relative
    case time
    case numeric
  }

  var form = Form.calendar
  var year: Int32 = 0
  var month: UInt8 = 0
  var day: UInt8 = 0

  /// The weekday, the season, the quarter, the relative day, the seconds of a time.
  var other: Int32 = 0

  /// "last", "this", "next": 0 where there is none.
  var relation: UInt8 = 0

  /// "early", "mid-", "late": 0 where there is none.
  var modifier: UInt8 = 0
}

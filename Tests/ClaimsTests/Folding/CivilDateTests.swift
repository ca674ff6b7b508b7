import Claims
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `Days are counted as elsewhere`(text: String, serial: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.serial == serial)
    #expect(CivilDate(serial: serial) == date)
  }

  @Test func `Each of four hundred years' days follows the one before`() {
    var last = CivilDate(serial: -1)
    for serial in 0..<146_097 {
      let date = CivilDate(serial: serial)
      #expect(date.serial == serial)
      let follows =
        date.day == last.day + 1 && date.month == last.month
        || date.day == 1 && last.day >= 28 && (date.month == last.month + 1 || date.month == 1)
      #expect(follows, "\(last) \(date)")
      last = date
    }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-11-21x", "", "+026-01-01",
  ])
  func `What is no day is none`(text: String) {
    #expect(CivilDate(text) == nil)
  }
}

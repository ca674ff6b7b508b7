extension LexiconBuilder {
  mutating func addTimes() {
    add(
      """
      january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
      september/sept/sep october/oct november/nov december/dec
      """, role: .month, from: 1)
    add("may march mar", .ambiguousMonth)
    add("monday tuesday wednesday thursday friday saturday sunday", role: .weekday, from: 1)
    add("mon tue/tues wed thu/thur/thurs fri sat sun", role: .weekdayShort, from: 1)
    add("spring summer autumn/fall winter", role: .season, from: 1)
    add(
      "yesterday today tomorrow tonight midnight noon morning afternoon evening night",
      role: .relativeDay, from: 1)
    add("last/past/previous this/current next/coming", role: .relation, from: 1)
    add("early mid late", role: .modifier, from: 1)
    add("fiscal fy q no nos tens only sole", .opening)
    add("bc bce", role: .era, value: -1)
    add("ad ce", role: .era, value: 1)
    add("week month year decade century weekend day spring summer autumn fall winter", .period)
    add("am pm gmt utc jst est edt bst cet", .clock)
    add(
      """
      in since from until till by of during before after around circa between through to for \
      and on late early mid throughout
      """, .timePreposition)
  }
}

/// A desk on which much has happened, over three weeks and in two scripts.
extension Setup {
  private static let crossing = #"""
    The island line's new ferry made its first crossing on Monday, 3 June 2024, carrying 420 \#
    passengers in 35 minutes. 海運局によると、建造費は￥43億円で、前の船の二倍だった。 The ship cost ¥4.3bn ($30.7m), the \#
    operator said, twice what its forerunner cost in 1987.\n\n\#
    It is the quietest on the coast. 島の人口は1,200人。\n\n\#
    Share this article\n
    """#
  private static let later = crossing.replacing("420", with: "402")
    .replacing("quietest on the coast", with: "quietest on the island")
  private static let order = #"""
    海運局告示第12号。二番船の定員は402名、建造費は￥43億円。Places: 402. Built for ¥4.3bn.\n
    """#

  /// What was recorded before anybody checked anything.
  static let texts = [
    "STET_NOW=2026-11-01T09:00:00Z stet init . --reviewer mori --name Mori",
    "write crossing.txt \"\(crossing)\"", "write later.txt \"\(later)\"",
    "write order.txt \"\(order)\"",
    #"STET_NOW=2026-11-01T09:00:00Z stet source add crossing.txt --id crossing --title "New ferry: 新しいフェリー" --publisher "Bay Post" --agency Kyodo --published 2024-06-03"#,
    #"STET_NOW=2026-11-01T09:05:00Z stet source add order.txt --id order --title "Notice 12 告示" --kind document --publisher "Harbour office""#,
  ]

  private static let saved = #"""
    <!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>New ferry</title></head>\n\#
    <body><nav><a href=/>Start page</a></nav>\n\#
    <article><p>The ferry carries 420 passengers.</p></article>\n</body></html>\n
    """#

  /// The same, with a web page.
  static let page =
    texts + [
      "write page.html \"\(saved)\"", "stet source add page.html --id crossing-page --quiet",
    ]

  /// Claims of every status, and a later text that two of them do not outlive.
  static let island =
    texts + [
      #"STET_NOW=2026-11-02T09:00:00Z stet log "The new ferry carries 420 passengers" -s crossing -q "420 passengers" -c "the operator" -t seats"#,
      #"STET_NOW=2026-11-02T09:10:00Z stet cite 1 -s order -q "Places: 402" --refutes"#,
      #"STET_NOW=2026-11-03T09:00:00Z stet dispute 1 -b "the harbour office counts 402 places, and the licence follows its notice; the operator counts the crew" --fix "The new ferry carries 402 passengers""#,
      #"STET_NOW=2026-11-10T09:00:00Z stet log "建造費は￥43億円だった" -s crossing -q "￥43億円" -c 海運局 --context "海運局の発表は六月三日、就航の日に行われた" -t money --priority 1"#,
      #"STET_NOW=2026-11-10T09:00:00Z stet cite 2 -s order -q "￥43億円" --locator "p. 2""#,
      #"STET_NOW=2026-11-10T10:00:00Z stet verify 2 -b "告示に同じ金額がある" --basis document"#,
      #"STET_NOW=2026-11-19T09:00:00Z stet log "The ship cost ¥4.3bn ($30.7m), twice what the ship before it had cost when it was built in 1987" -s crossing -q "¥4.3bn ($30.7m)""#,
      #"STET_NOW=2026-11-20T21:00:00Z stet log "It is the quietest ferry on the coast" -s crossing -q "the quietest on the coast""#,
      #"STET_NOW=2026-11-20T22:00:00Z stet unverifiable 4 -b "nobody measures noise there; two calls unanswered""#,
      #"STET_NOW=2026-11-21T08:00:00Z stet note 3 "The port calls back on Monday" --private"#,
      #"STET_NOW=2026-11-21T08:30:00Z stet ask 3 "Which rate was the ¥4.3bn turned into dollars at?""#,
    ]

  /// The same, with the later text.
  static let revised =
    island + [
      "STET_NOW=2026-11-21T08:55:00Z stet source revise crossing later.txt",
      #"STET_NOW=2026-11-21T08:56:00Z stet source exclude crossing -q "Share this article" -b furniture"#,
    ]
}

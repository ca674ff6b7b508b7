/// What tests begin with.
enum Setup {
  private static let article = #"""
    A new ferry joins the bay line.\n\n\#
    The “Sea Star” carries 420 passengers and 60 cars, the port said.\n\#
    The fare is ¥1,200. It does not run in winter. The port expects 420 passengers a day.\n
    """#
  private static let notice = #"""
    Notice of the port authority: the ferry Sea Star takes 402 passengers. Fare: 1,200 yen.\n
    """#

  /// A desk of one editor, who may review their own claims.
  static let desk = ["stet init . --reviewer mori --name Mori"]

  /// The desk with an article of one agency and the notice that it is about.
  static let sources =
    desk + [
      "write ferry.txt \"\(article)\"",
      #"stet source add ferry.txt --id ferry-2024 --title "New ferry" --publisher "Bay Post" --agency Kyodo --published 2024-05-01"#,
      "write notice.txt \"\(notice)\"",
      #"stet source add notice.txt --id port-notice --title "Port notice" --kind document --publisher "Port authority""#,
    ]

  /// One claim on the article.
  static let claim =
    sources + [
      #"stet log "A ticket costs 1,200 yen" -s ferry-2024 -q ¥1,200 -c "the port" -t fare"#
    ]

  static let teamRoster = #"""
    | handle | name | role | active |\n\#
    |---|---|---|---|\n\#
    | mori | Mori | editor | yes |\n\#
    | kai | Kai | reviewer | yes |\n\#
    | ann | Ann | reviewer | yes |\n\#
    | lou | Lou | logger | yes |\n\#
    | old | Old | reviewer | no |\n\n\#
    | rule | value |\n\#
    |---|---|\n\#
    | sign-offs | 2 |\n\#
    | self-review | no |\n
    """#

  /// A reviewer beside the editor, and nobody reviews their own claims.
  static let team =
    claim + ["write reviewers.md \"\(teamRoster)\""]
}

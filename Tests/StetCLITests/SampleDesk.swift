import Foundation

/// The desk that the help's examples speak of, made once and copied for each of them.
struct SampleDesk {
  /// Where in a test's folder it lies; a colleague's desk lies beside it.
  static let folder = "desk"

  private let made: TestDesk
  private let ids: [String: String]

  init() throws {
    made = try TestDesk()
    var transcript = Transcript(made)
    for line in Self.making { try transcript.run("$ " + line) }
    struct Failed: Error { let transcript: String }
    if transcript.text.contains("\n[") { throw Failed(transcript: transcript.text) }
    func id(_ list: String, of outcome: TestDesk.Outcome) throws -> String {
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let entries = (json as? [String: Any])?[list] as? [[String: Any]]
      return entries?.first?["id"] as? String ?? ""
    }
    let claim = made.run(["show", "12", "--json"], in: Self.folder)
    let source = made.run(["source", "show", "ferry-2024", "--json"], in: Self.folder)
    let audit = try JSONSerialization.jsonObject(
      with: Data(made.run(["audit", "--json"], in: Self.folder).output.utf8))
    let head = ((audit as? [String: Any])?["desks"] as? [[String: Any]])?.first
    ids = [
      "head": "mori:\(head?["events"] ?? 0):\(head?["head"] ?? "")",
      "citation": try id("citations", of: claim), "query": try id("queries", of: claim),
      "exclusion": try id("exclusions", of: source),
    ]
  }

  /// A desk of its own for one example.
  func copy() throws -> TestDesk {
    let desk = try TestDesk()
    try FileManager.default.removeItem(atPath: desk.path)
    try FileManager.default.copyItem(atPath: made.path, toPath: desk.path)
    return desk
  }

  /// An example's words, with this desk's ids in the place of those that the help makes up.
  func arguments(of example: String) throws -> [String] {
    let words = try Words(example).words.map(\.text)
    let isAboutExclusion = words.starts(with: ["source", "include"])
    return words.map { word in
      switch word {
      case "q2m8d": ids[isAboutExclusion ? "exclusion" : "citation"] ?? word
      case "m3f7t": ids["query"] ?? word
      case "mori:40:3c45cc29": ids["head"] ?? word
      default: word
      }
    }
  }

  private static let article = #"""
    A new ferry joins the bay line.\n\nAdvertisement\n\n\#
    The ship carries 420 passengers and 60 cars, the port said.\n\nAdvertisement\n
    """#

  private static let page = #"""
    <!DOCTYPE html><title>New ferry</title><meta charset=utf-8>\n\#
    <nav><a href=/>Start</a></nav><article><p>The ship carries 420 passengers.</p></article>\n
    """#

  private static let making: [String] =
    [
      "stet init kais-desk --reviewer kai", "stet init desk --reviewer mori --name Mori", "cd desk",
      "stet reviewer add kai --name Kai", "write article.txt \"\(article)\"",
      #"write tunnel.txt "The tunnel opens in spring.\n""#,
      "write article-later.txt \"\(article)It sails daily.\\n\"",
      "write article-third.txt \"\(article)It sails twice daily.\\n\"",
      #"write claims.csv "text,source,quote\nIt carries cars,ferry-2024,60 cars\n""#,
      #"stet source add article.txt --id ferry-2024 --title "New ferry" --as mori"#,
      #"write notice.txt "Notice: 420 passengers at most.\n""#,
      #"stet source add notice.txt --id port-notice --title "Port notice" --as mori"#,
      "stet source exclude ferry-2024 -q Advertisement --nth 1 -b furniture --as mori",
      "write page.html \"\(page)\"",
      "stet source add page.html --id ferry-page --as mori",
    ]
    + (1...13).map {
      "stet log \"Statement \($0) on passengers\" -s ferry-2024 -q passengers -t draft --as mori"
    } + [
      #"stet ask 12 "Since when?" --as mori"#, #"stet verify 12 -b "so it is" --as mori"#,
      "stet source revise ferry-2024 article-later.txt --as mori",
      "stet source revise ferry-2024 article-third.txt --as mori",
      "stet note 12 touched --as mori", "stet backup ../friday.db",
    ]
}

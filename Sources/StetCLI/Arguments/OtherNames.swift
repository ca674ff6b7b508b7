/// What people type who know other tools, and what it is called here.
enum OtherNames {
  /// The commands that do what the word means elsewhere, each ready to be typed.
  ///
  /// - Parameter path: The command that the word stands below, such as `stet source`.
  static func commands(for word: String, below path: String) -> [String] {
    switch path {
    case "stet": commandNames[word.lowercased()] ?? []
    case "stet source": sourceNames[word.lowercased()] ?? []
    case "stet reviewer": reviewerNames[word.lowercased()] ?? []
    default: []
    }
  }

  /// The options that mean the same, those that most commands have first.
  static func options(for name: String) -> [String] { optionNames[name.lowercased()] ?? [] }

  /// Every command that is suggested, for tests.
  static var allCommands: [String] {
    commandNames.values.flatMap(\.self) + sourceNames.values.flatMap { $0.map { "source \($0)" } }
      + reviewerNames.values.flatMap { $0.map { "reviewer \($0)" } }
  }

  /// Every option that is suggested, for tests.
  static var allOptions: [String] { optionNames.values.flatMap(\.self) }

  private static let commandNames: [String: [String]] = [
    "add": ["log", "source add"], "new": ["log", "init"], "create": ["log", "init"],
    "claim": ["log", "show"], "ls": ["list"], "ll": ["list"], "dir": ["list"],
    "claims": ["list"], "todo": ["next", "list --waiting"], "review": ["next"],
    "queue": ["next", "list --waiting"], "find": ["list --quote"],
    "search": ["list --quote"], "grep": ["list --quote"], "edit": ["reword", "set", "log --edit"],
    "change": ["reword", "set"], "modify": ["reword", "set"], "update": ["reword", "set"],
    "rename": ["reword"], "delete": ["withdraw", "uncite"], "rm": ["withdraw", "uncite"],
    "remove": ["withdraw", "uncite"], "drop": ["withdraw"], "close": ["withdraw"],
    "duplicate": ["withdraw"], "merge": ["withdraw"], "approve": ["verify"],
    "confirm": ["verify", "anchor"], "accept": ["verify"], "ok": ["verify"], "pass": ["verify"],
    "true": ["verify"], "reject": ["dispute"], "refute": ["dispute"], "deny": ["dispute"],
    "fail": ["dispute"], "false": ["dispute"], "unsure": ["unverifiable"],
    "unknown": ["unverifiable"], "undo": ["retract", "uncite", "reopen"],
    "revert": ["retract", "reopen"], "unverify": ["retract"], "comment": ["note"],
    "query": ["ask"], "reply": ["answer"], "view": ["show"], "cat": ["show", "source show --text"],
    "get": ["show"], "info": ["status", "show"], "blame": ["history"], "events": ["history"],
    "st": ["status"], "summary": ["status"], "export": ["report"], "print": ["report", "galley"],
    "html": ["report", "galley"], "publish": ["report --for reader", "sign"], "gate": ["check"],
    "lint": ["check"], "open": ["show", "reopen"], "fsck": ["audit"], "repair": ["rebuild"],
    "reindex": ["rebuild"], "dump": ["backup"], "recover": ["restore"], "push": ["sync"],
    "pull": ["sync"], "fetch": ["sync"], "commit": ["log", "sync"], "save": ["sync"],
    "load": ["import"], "setup": ["init"], "start": ["init"], "user": ["reviewer add"],
    "users": ["reviewer list"], "reviewers": ["reviewer list"], "people": ["reviewer list"],
    "team": ["reviewer list"], "roster": ["reviewer list"], "sources": ["source list"],
    "articles": ["source list"], "article": ["source add"], "quote": ["cite"],
    "link": ["cite"], "label": ["tag"],
  ]

  private static let sourceNames: [String: [String]] = [
    "ls": ["list"], "new": ["add"], "create": ["add"], "update": ["revise", "describe"],
    "replace": ["revise"], "edit": ["describe", "revise"], "set": ["describe"],
    "change": ["describe", "revise"], "rename": ["describe"], "cat": ["show --text"],
    "text": ["show --text"], "view": ["show"], "sentences": ["show --sentences"],
    "compare": ["diff"], "restore": ["attach"], "skip": ["exclude"], "ignore": ["exclude"],
    "check": ["verify"], "clean": ["tidy"], "furniture": ["tidy"],
  ]

  private static let reviewerNames: [String: [String]] = [
    "ls": ["list"], "new": ["add"], "create": ["add"], "rm": ["retire"], "remove": ["retire"],
    "delete": ["retire"], "show": ["list"],
  ]

  private static let optionNames: [String: [String]] = [
    "--message": ["--because"], "-m": ["--because"], "--reason": ["--because"],
    "--why": ["--because"], "--comment": ["--because"], "--user": ["--as", "--logged-by"],
    "--by": ["--as", "--logged-by"], "--author": ["--logged-by", "--as"], "-u": ["--as"],
    "--label": ["--tag"], "--tags": ["--tag", "--add"], "--file": ["--output"],
    "--out": ["--output"], "--text": ["--quote"], "--words": ["--quote"],
    "--wording": ["--fix"], "--who": ["--claimant"], "--speaker": ["--claimant"],
    "--slug": ["--id", "--source"], "--name": ["--title", "--id"], "--date": ["--as-of"],
    "--at": ["--as-of"], "--since": ["--as-of"], "--overwrite": ["--force"], "-f": ["--force"],
    "-n": ["--dry-run", "--limit"], "-y": ["--yes"], "--assignee": ["--assigned"],
    "--dir": ["--desk"], "-C": ["--desk"], "--type": ["--as-type", "--kind", "--format"],
  ]
}

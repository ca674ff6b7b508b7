import ArgumentParser
import Foundation
import Testing

@testable import StetCLI

@Suite("Completion")
struct CompletionTests {
  @Test
  func
    `claims are offered newest first with their words, withdrawn ones only where they may be meant`()
    throws
  {
    try expect(
      """
      $ stet ---completion verify -- positional@0 2 0 stet verify ""
      mori-2
      mori-1
      $ stet ---completion show -- positional@0 2 0 stet show ""
      mori-3
      mori-2
      mori-1
      $ stet ---completion show -- positional@0 2 1 stet show 2
      2
      $ SAP_SHELL=fish stet ---completion verify -- positional@0 2 0 stet verify ""
      mori-2⇥The fare: paid by all
      mori-1⇥A ticket costs 1,200 yen
      $ SAP_SHELL=zsh stet ---completion verify -- positional@0 2 0 stet verify ""
      mori-2:The fare: paid by all
      mori-1:A ticket costs 1,200 yen
       
      """.trimmingCharacters(in: .newlines),
      after: Setup.claim + [
        #"stet log "The fare: paid by all" -s ferry-2024 -q "The fare""#,
        #"stet log "A third" -s ferry-2024 -q winter"#, "stet withdraw 3 -b twice",
      ])
  }

  @Test func `sources, reviewers, tags and what belongs to a claim are offered, too`() throws {
    try expect(
      """
      $ SAP_SHELL=fish stet ---completion log -- --source 4 1 stet log text -s f
      ferry-2024⇥New ferry
      $ SAP_SHELL=fish stet ---completion assign -- positional@1 3 0 stet assign 1 ""
      mori⇥Mori
      kai⇥Kai
      ann⇥Ann
      lou⇥Lou
      $ stet ---completion list -- --reviewed-by 3 1 stet list --reviewed-by o
      mori
      kai
      ann
      lou
      old
      $ stet ---completion tag -- --add 4 2 stet tag 1 --add fa
      fare
      $ stet ---completion tag -- --add 4 1 stet tag 1 --add x
      $ SAP_SHELL=fish stet ---completion uncite -- positional@1 3 0 stet uncite mori-1 ""
      7h2wr⇥¥1,200
      $ SAP_SHELL=fish stet ---completion answer -- positional@1 3 0 stet answer 1 ""
      njc0t⇥Since when?
      $ SAP_SHELL=fish stet ---completion source include -- positional@1 4 0 stet source include ferry ""
      0fq2b⇥furniture
      """,
      after: Setup.team + [
        #"stet ask 1 "Since when?" --as mori"#,
        "stet source exclude ferry-2024 -q winter -b furniture --as mori",
      ])
  }

  @Test
  func `the desk on the line, in the environment or around the folder is the one that is meant`()
    throws
  {
    try expect(
      """
      $ write below/file x
      $ cd below
      $ stet ---completion verify -- positional@0 2 0 stet verify ""
      mori-1
      $ stet ---completion verify -- positional@0 4 0 stet verify --desk "\\"../other desk\\"" ""
      kai-1
      $ stet ---completion verify -- positional@0 5 0 stet verify --desk = "../other\\\\ desk" ""
      kai-1
      $ STET_DESK="../other desk" stet ---completion verify -- positional@0 2 0 stet verify ""
      kai-1
      $ STET_DESK=nowhere stet ---completion verify -- positional@0 2 0 stet verify ""
      $ stet ---completion verify -- positional@0 4 0 stet verify --desk "$ELSEWHERE" ""
      """,
      after: Setup.claim + [
        #"stet init "other desk" --reviewer kai"#,
        #"stet source add ferry.txt --id ferry --title T --desk "other desk" --as kai"#,
        #"stet log "It sails" -s ferry -q "Sea Star" --desk "other desk" --as kai"#,
      ])
  }

  @Test func `a question that has no answer is answered with nothing`() throws {
    let calls = [
      "---completion", "---completion verify", "---completion verify -- positional@0",
      "---completion verify -- positional@0 x y stet verify", "---completion nonsense -- x 1 0",
      "---completion verify -- --because 3 0 stet verify -b",
      "---completion verify -- positional@0 99 99 stet verify",
      "---completion uncite -- positional@1 3 0 stet uncite nobody-1",
    ]
    let desk = try TestDesk()
    for call in calls + ["---completion verify -- positional@0 2 0 stet verify"] {
      #expect(desk.run(call.split(separator: " ").map(String.init)) == .init(), "\(call)")
    }
    _ = try desk.output("init", ".", "--reviewer", "mori")
    for call in calls {
      #expect(desk.run(call.split(separator: " ").map(String.init)) == .init(), "\(call)")
    }
  }

  @Test func `a database that is missing, locked or not ours is left as it is`() throws {
    let call = ["---completion", "show", "--", "positional@0", "2", "0", "stet", "show", ""]
    let desk = try TestDesk()
    _ = try desk.output("init", ".", "--reviewer", "mori")
    let database = desk.path + "/claims/stet.db"
    let before = try desk.read("claims/stet.db")
    #expect(desk.run(call) == .init())
    #expect(try desk.read("claims/stet.db") == before)
    try FileManager.default.removeItem(atPath: database)
    #expect(desk.run(call) == .init())
    #expect(!FileManager.default.fileExists(atPath: database))
    try desk.write("not a database at all", to: "claims/stet.db")
    #expect(desk.run(call) == .init())
    #expect(try desk.read("claims/stet.db") == Array("not a database at all".utf8))
  }

  @Test func `quotes are taken from a word as a shell takes them`() {
    let meanings: [(String, String?)] = [
      ("plain", "plain"), ("'a b'", "a b"), (#""a b"#, "a b"), (#"a\ b"#, "a b"),
      (#"'it'\''s'"#, "it's"), (#""a\"b\n""#, #"a"b\n"#), ("~/x", "/home/x"), ("~", "/home"),
      ("a~/x", "a~/x"), ("$HOME/x", nil), ("'$HOME'", "$HOME"), ("`x`", nil), (#"a\"#, "a"),
      ("", ""),
    ]
    for (typed, meaning) in meanings {
      #expect(TypedShellWord(typed).meaning(home: "/home") == meaning, "\(typed)")
    }
  }

  @Test func `a name that a shell would obey is not offered`() {
    for name in ["mori-1", "ferry~k7f3q", "海", "v1.2", "a_b"] {
      #expect(CompletionFormat.isPlain(name), "\(name)")
    }
    for name in ["", "$(date)", "`date`", "a b", "a'b", "~root", "a\u{1B}b", "a\u{202E}b", "a*"] {
      #expect(!CompletionFormat.isPlain(name), "\(name)")
    }
  }

  @Test func `arguments that name something on the desk or a file are completed`() throws {
    let dump = try JSONSerialization.jsonObject(with: Data(StetCommand._dumpHelp().utf8))
    let root = try #require((dump as? [String: Any])?["command"] as? [String: Any])
    let named: Set = [
      "claim", "claims", "source", "tag", "citation", "query", "exclusion", "as", "desk", "add",
      "remove", "status", "file", "files", "output", "folder", "basis", "role", "kind", "format",
      "logged-by", "reviewed-by", "assigned",
    ]
    var bare: [String] = []
    func visit(_ command: [String: Any], path: String) {
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["kind"] as? String != "flag" {
        let name = argument["valueName"] as? String ?? ""
        if named.contains(name), argument["completionKind"] == nil {
          bare.append(path + " " + name)
        }
      }
      for subcommand in command["subcommands"] as? [[String: Any]] ?? []
      where subcommand["commandName"] as? String != "help" {
        visit(subcommand, path: "\(path) \(subcommand["commandName"] ?? "")")
      }
    }
    visit(root, path: "stet")
    // What is searched for is anybody's words.
    #expect(bare == ["stet search query"])
  }
}

import Testing

@Suite("stet next off a terminal")
struct NextCommandTests {
  private static let queue =
    Setup.team + [
      #"stet log "It carries 420" -s ferry-2024 -q "420 passengers and" --as mori"#,
      #"stet log "It does not run in winter" -s ferry-2024 -q winter --as kai"#,
      "stet assign 2 kai --as mori",
    ]

  @Test func `the next claim is printed as show prints it, and nobody is asked anything`() throws {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Self.queue { try transcript.run("$ " + line) }
    let show = desk.run(["show", "2"])
    #expect(show.output.contains("It carries 420"))
    #expect(desk.run(["next", "--as", "kai"]) == show)
    #expect(desk.run(["next", "--as", "kai", "--tag", "fare"]) == desk.run(["show", "1"]))
    let json = desk.run(["show", "2", "--json"])
    #expect(desk.run(["next", "--as", "kai", "--json"]) == json)
    // On a terminal, too: whoever asks for JSON wants no screen.
    let terminal = ScriptedTerminal(keys: [])
    #expect(
      desk.run(["next", "--as", "kai", "--json"], on: terminal)
        == desk.run(["show", "2", "--json"], isTerminal: true))
    #expect(terminal.screens.isEmpty)
  }

  @Test func `nothing that waits is said on standard error, and is no failure`() throws {
    try expect(
      """
      $ stet next --as mori --source port-notice
      ! stet: nothing waits for your verdict
      $ stet next --as mori --status verified --json
      ! stet: nothing waits for your verdict
      $ stet next --as lou
      ! stet: nothing waits for your verdict
      $ stet next
      ! stet: the roster has several active reviewers, and none was named.
      ! hint: --as HANDLE or STET_REVIEWER says who acts: mori, kai, ann, lou
      [64]
      $ stet next --as kai --source nowhere
      ! stet: there is no source “nowhere”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      """, after: Self.queue)
  }
}

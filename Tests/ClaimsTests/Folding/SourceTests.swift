import Anchoring
import Claims
import Testing

@Suite("What the events of a source make of it")
struct SourceTests {
  private var added: Event {
    var fields = SourceFields()
    fields.slug = "ft"
    fields.title = "White paper"
    fields.publisher = "FT"
    fields.agency = ""
    return event(1, .sourceAdded(fields))
  }

  private func event(_ clock: Int, desk: String = "mori", _ body: EventBody) -> Event {
    Event(
      desk: desk, seq: clock, clock: clock, at: "2026-11-21T09:00:0\(clock)Z", by: "ann",
      body: body, prev: .zero)
  }

  private func revised(_ clock: Int, desk: String = "mori", _ text: String) -> Event {
    event(
      clock, desk: desk,
      .sourceRevised(
        RevisedSource(
          source: added.hash, sha256: .sha256(text.utf8), length: text.unicodeScalars.count,
          retrieved: nil, note: nil)))
  }

  private func excluded(_ clock: Int, by revision: Event) -> Event {
    event(
      clock,
      .sourceExcluded(
        ExcludedPassage(
          source: added.hash, revision: revision.hash, range: CodePointRange(0, 1),
          sha256: .sha256("x".utf8), because: "headline")))
  }

  @Test("Without the event that brought it, a source is not known")
  func unknown() {
    #expect(Source(folding: [revised(2, "a")]) == nil)
    #expect(Source(folding: []) == nil)
  }

  @Test("A description changes what it names, clears with an empty string, and never the slug")
  func described() throws {
    var changes = SourceFields()
    changes.slug = "other"
    changes.title = ""
    changes.author = "A. Writer"
    let source = try #require(
      Source(folding: [event(2, .sourceDescribed(source: added.hash, changes: changes)), added]))
    #expect(source.hash == added.hash)
    #expect([source.id, source.slug, source.title] == ["ft", "ft", "ft"])
    #expect(source.fields.author == "A. Writer")
    #expect(source.fields.publisher == "FT")
  }

  @Test("Revisions are numbered in ledger order, whatever the order in which they came")
  func numbered() throws {
    let events = [revised(4, "d"), revised(2, "b"), added, revised(3, desk: "aki", "c")]
    let source = try #require(Source(folding: events))
    #expect(source.revisions.map(\.number) == [1, 2, 3])
    #expect(source.revisions.map(\.hash) == events.sorted().dropFirst().map(\.hash))
    #expect(source.newest?.sha256 == EventHash.sha256("d".utf8))
    #expect(source.revision(events[1].hash)?.number == 1)
    #expect(source.revision(added.hash) == nil)
  }

  @Test("A passage set apart stays on record when it is taken back")
  func exclusions() throws {
    let text = revised(2, "a")
    let one = excluded(3, by: text)
    let other = excluded(4, by: text)
    let back = event(
      5, .sourceIncluded(source: added.hash, excluded: one.hash, because: "checkable"))
    let source = try #require(Source(folding: [back, other, one, text, added]))
    #expect(source.exclusions.map(\.hash) == [one.hash, other.hash])
    #expect(source.exclusions.map(\.takenBack) == [back.hash, nil])
    #expect(source.exclusions.map(\.included) == [Stamp(back), nil])
    #expect(source.exclusions.map(\.revision) == [text.hash, text.hash])
  }

  @Test("Sign-offs stand in ledger order, and only an editor's is one")
  func signOffs() throws {
    let text = revised(2, "a")
    func signed(_ clock: Int, _ role: Role, _ because: String) -> Event {
      event(
        clock,
        .sourceSigned(
          SignedSource(
            source: added.hash, revision: text.hash, sha256: .sha256("a".utf8),
            counts: [.verified: 2], heads: [LedgerHead(desk: "mori", events: 2, head: text.hash)],
            because: because, role: role)))
    }
    let events = [
      signed(5, .editor, "again"), signed(4, .reviewer, "me too"), signed(3, .editor, "runs"), text,
      added,
    ]
    let source = try #require(Source(folding: events))
    #expect(source.signOffs.map(\.because) == ["runs", "again"])
    #expect(source.signOffs.map(\.hash) == [events[2].hash, events[0].hash])
    let first = try #require(source.signOffs.first)
    #expect(first.stamp == Stamp(events[2]))
    #expect(first.revision == text.hash)
    #expect(first.sha256 == EventHash.sha256("a".utf8))
    #expect(first.counts == [.verified: 2])
    #expect(first.heads == [LedgerHead(desk: "mori", events: 2, head: text.hash)])
    #expect(first.role == .editor)
    #expect(source.revisions.count == 1)
  }

  @Test("An agency makes one voice of several papers; without one the publisher does, or nobody")
  func voices() {
    func voice(agency: String?, publisher: String?) -> String? {
      var fields = SourceFields()
      fields.slug = "s"
      fields.agency = agency
      fields.publisher = publisher
      return Source(folding: [event(1, .sourceAdded(fields))])?.voice
    }
    #expect(voice(agency: "Kyodo", publisher: "FT") == voice(agency: "KYODO", publisher: "NYT"))
    #expect(voice(agency: nil, publisher: "FT") == "ft")
    #expect(voice(agency: "", publisher: "FT") == "ft")
    #expect(voice(agency: "", publisher: "")?.count == 64)
  }
}

import Seeding
import Testing

@testable import Anchoring

@Suite("Sentences that a text has several times")
struct TwinTests {
  private let twin = "Tickets cost 40 crowns and are sold at the gate of the old shipyard museum."

  private func isSilent(_ span: FollowedSpan) -> Bool {
    [.unchanged, .shifted, .reformatted, .contextChanged].contains(span.anchor)
      && span.material.isEmpty
  }

  /// Follows the words from each of the twins.
  private func follow(_ words: String, _ old: [String], _ new: [String]) throws -> (
    spans: [FollowedSpan], places: [CodePointRange]
  ) {
    let (old, new) = (try SourceText(old.joined()), try SourceText(new.joined()))
    let spans = SpanFollower(from: old, to: new).follow(old.occurrences(of: words))
    return (spans, new.occurrences(of: words))
  }

  @Test("keeps each twin that stayed, and never puts one that was cut in another's place")
  func cut() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var sentences = random.prose(sentences: 30)
      let places = [4, 12, 19, 27].prefix(Int.random(in: 2...4, using: &random))
      for place in places { sentences[place] = twin + " " }
      let gone = random.chance(70) ? [places.randomElement(using: &random) ?? 4] : [4, 12]
      let kept = places.filter { !gone.contains($0) }
      var new = sentences
      for place in gone.sorted(by: >) { new.remove(at: place) }
      for words in [twin, "40 crowns", "sold at the gate of the old"] {
        let (spans, now) = try follow(words, sentences, new)
        for (place, span) in zip(places, spans) {
          if let index = kept.firstIndex(of: place) {
            #expect(span.range == now[index], "seed \(seed), \(words), \(place)")
            #expect(isSilent(span), "seed \(seed), \(words), \(place)")
          } else {
            #expect(span.range == nil, "seed \(seed), \(words), \(place)")
          }
        }
      }
    }
  }

  @Test("says ambiguous of twins side by side, of which one was cut")
  func sideBySide() throws {
    var random = SeededGenerator(seed: 8)
    var sentences = random.prose(sentences: 12)
    let single = sentences
    sentences.insert(twin + " ", at: 6)
    let once = sentences
    sentences.insert(twin + " ", at: 6)
    for words in [twin, "40 crowns", "gate of the old shipyard"] {
      let (spans, _) = try follow(words, sentences, once)
      #expect(!spans.contains(where: isSilent), "\(words)")
      let none = try follow(words, sentences, single).spans
      #expect(none.allSatisfy { $0.range == nil }, "\(words)")
    }
  }

  @Test("flags the twin whose figure changed, and that one alone")
  func edited() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var sentences = random.prose(sentences: 30)
      for place in [5, 14, 22] { sentences[place] = twin + " " }
      var new = sentences
      new[14] = "Tickets cost 45 crowns and are sold at the gate of the old shipyard museum. "
      let (spans, now) = try follow("sold at the gate", sentences, new)
      #expect(spans.map(\.range) == now, "seed \(seed)")
      #expect(spans.map(\.material.isEmpty) == [true, false, true], "seed \(seed)")
    }
  }

  @Test("follows whole repeated passages by what is around them")
  func blocks() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let block = random.prose(sentences: 2) + [twin + " "] + random.prose(sentences: 2)
      let (head, middle, tail) = (
        random.prose(sentences: 6), random.prose(sentences: 6), random.prose(sentences: 6)
      )
      let old = head + block + middle + block + tail
      let first = try follow("40 crowns", old, head + middle + block + tail)
      #expect(first.spans[0].range == nil, "seed \(seed)")
      #expect(first.spans[1].range == first.places[0], "seed \(seed)")
      let second = try follow("40 crowns", old, head + block + middle + tail)
      #expect(second.spans[0].range == second.places[0], "seed \(seed)")
      #expect(second.spans[1].range == nil, "seed \(seed)")
    }
  }

  @Test("does not mistake the lines of a list for each other")
  func list() throws {
    let towns = [
      "Alder", "Birch", "Cedar", "Dorn", "Elm", "Fir", "Gorse", "Hazel", "Iris", "Karst",
    ]
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let lines = towns.map { town in
        let count = random.chance(30) ? 4_200 : Int.random(in: 100...99_999, using: &random)
        return "\(town) has a population of \(count).\n"
      }
      var new = lines
      let gone = Int.random(in: 0..<towns.count, using: &random)
      new.remove(at: gone)
      let (old, text) = (try SourceText(lines.joined()), try SourceText(new.joined()))
      let ranges = lines.map { old.occurrences(of: String($0.dropLast()))[0] }
      let figures = ranges.map { range in CodePointRange(range.end - 4, range.end - 1) }
      let follower = SpanFollower(from: old, to: text)
      for (index, span) in follower.follow(ranges).enumerated() {
        let line = String(lines[index].dropLast())
        #expect(span.range == (index == gone ? nil : text.occurrences(of: line)[0]), "seed \(seed)")
      }
      for (index, span) in follower.follow(figures).enumerated() where isSilent(span) {
        #expect(index != gone, "seed \(seed)")
        let line = text.occurrences(of: String(lines[index].dropLast()))[0]
        #expect(span.range.map { line.start <= $0.start && $0.end <= line.end } == true)
      }
    }
  }
}

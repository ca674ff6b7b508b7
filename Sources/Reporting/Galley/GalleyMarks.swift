internal import Anchoring
internal import Claims

/// All that a galley marks in its article: claims by numbers, in the order in which their words
/// begin, and everything else by a letter and a number.
struct GalleyMarks {
  /// Words of a claim.
  struct Place {
    let entry: ClaimInContext
    let citation: Citation
    let range: CodePointRange
    /// The claim's number, which all its places bear.
    let number: Int
    /// Which of the claim's places it is, from 1.
    let nth: Int
    /// The line below the words that is theirs; nil where all were taken.
    let lane: Int?
  }

  /// A claim and its number.
  struct Numbered {
    let number: Int
    let entry: ClaimInContext
  }

  /// In text order.
  let places: [Place]
  let open: [Galley.OpenSentence]
  let setApart: [Galley.SetApart]
  /// All of these, and what is missing from the open sentences, in text order.
  let spans: [CopySpan]
  /// How many places each numbered claim has, by its number.
  let placeCounts: [Int: Int]
  /// Claims that have no place in the article, in order of logging.
  let unplaced: [Numbered]
  /// Claims that count no more, in order of logging.
  let withdrawn: [ClaimInContext]

  init(_ galley: Galley) {
    let places = Self.places(of: galley)
    let setApart = galley.setApart.sorted { $0.range < $1.range }
    self.places = places
    self.setApart = setApart
    open = galley.open
    spans = CopySpan.sorted(
      setApart.enumerated().map { CopySpan(range: $1.range, content: .setApart($0)) }
        + open.enumerated().map {
          CopySpan(range: $1.assessed.sentence.range, content: .open($0))
        }
        + places.enumerated().map { CopySpan(range: $1.range, content: .place($0)) }
        + open.flatMap(\.missing).map { CopySpan(range: $0.range, content: .missing) })
    placeCounts = Dictionary(places.map { ($0.number, 1) }, uniquingKeysWith: +)
    let placed = Set(places.map(\.entry.claim.hash))
    let left = galley.claims.filter { !placed.contains($0.claim.hash) }
    let first = placed.count + 1
    unplaced = left.filter { $0.claim.withdrawn == nil }.enumerated().map {
      Numbered(number: first + $0, entry: $1)
    }
    withdrawn = left.filter { $0.claim.withdrawn != nil }
  }

  private static func places(of galley: Galley) -> [Place] {
    let entries = Dictionary(galley.claims.map { ($0.claim.hash, $0) }) { first, _ in first }
    let ranks = Dictionary(galley.claims.enumerated().map { ($1.claim.hash, $0) }) { first, _ in
      first
    }
    func key(_ place: Galley.Place) -> (Int, Int, Int) {
      (place.range.start, -place.range.end, ranks[place.claim] ?? 0)
    }
    let sorted = galley.places.filter { entries[$0.claim] != nil }.sorted { key($0) < key($1) }
    var numbers: [EventHash: Int] = [:]
    var counts: [EventHash: Int] = [:]
    return zip(sorted, UnderlineLanes.assign(sorted.map(\.range))).compactMap { place, lane in
      guard let entry = entries[place.claim],
        let citation = entry.claim.citations.first(where: { $0.hash == place.citation })
      else { return nil }
      let number = numbers[place.claim] ?? numbers.count + 1
      numbers[place.claim] = number
      counts[place.claim, default: 0] += 1
      return Place(
        entry: entry, citation: citation, range: place.range, number: number,
        nth: counts[place.claim] ?? 1, lane: lane)
    }
  }
}

internal import Anchoring
internal import Claims

/// The article's runs as the values of the template `galley-run.html`.
///
/// Numbers, signs and brackets stand in attributes and show as generated content, so that the text
/// content of the page's article is the article and nothing else: it can be searched and copied.
struct CopyMarkup {
  let text: SourceText
  let marks: GalleyMarks

  /// - Parameters:
  ///   - take: The take that the run lies in.
  ///   - notes: The notes beside it.
  func values(
    of run: TextRun, in take: Take, beside notes: GalleyNotes.Beside
  ) -> Templates.Values {
    let layers = layers(of: run, in: take)
    return [
      "begins": run.begins.compactMap { flag($0, notes) }, "layers": layers,
      "closings": layers.reversed(),
      "pieces": pieces(of: run), "ends": run.ends.reversed().compactMap { stop($0, in: run) },
    ]
  }

  // MARK: Words

  /// The run's words; a carriage return that ends a line together with a line feed stands by itself,
  /// for it is no character that anybody should see.
  private func pieces(of run: TextRun) -> [Templates.Values] {
    let words = Array(((try? text.words(run.range)) ?? "").unicodeScalars)
    var pieces: [Templates.Values] = []
    var start = 0
    func add(upTo end: Int) {
      if start == end { return }
      pieces.append(["text": String(String.UnicodeScalarView(words[start..<end]))])
    }
    for (index, scalar) in words.enumerated() where scalar == "\r" {
      let isLineEnd =
        index + 1 < words.count ? words[index + 1] == "\n" : beginsWithLineFeed(run.range.end)
      guard isLineEnd else { continue }
      add(upTo: index)
      pieces.append(["isReturn": true])
      start = index + 1
    }
    add(upTo: words.count)
    return pieces
  }

  private func beginsWithLineFeed(_ offset: Int) -> Bool {
    guard let next = try? text.words(CodePointRange(offset, offset + 1)) else { return false }
    return next.utf8.first == UInt8(ascii: "\n")
  }

  // MARK: Around the words

  /// The elements that the run lies in, outermost first.
  private func layers(of run: TextRun, in take: Take) -> [Templates.Values] {
    func layer(_ element: String, _ style: String) -> Templates.Values {
      ["element": element, "style": style]
    }
    guard take.content.start <= run.range.start, run.range.end <= take.content.end else {
      return [layer("span", "spacing")]
    }
    var layers: [Templates.Values] = []
    let contents = run.spans.map { marks.spans[$0].content }
    if contents.contains(where: \.isSetApart) { layers.append(layer("span", "apart")) }
    let places = contents.compactMap(\.place).map { marks.places[$0] }
    let statuses = Set(places.map(\.entry.claim.status))
    if let worst = Status.inOrderOfConcern.first(where: statuses.contains) {
      layers.append(layer("mark", "is-\(worst.rawValue)"))
    }
    let lines = places.compactMap { place in place.lane.map { (place, $0) } }
    layers += lines.map { place, lane in
      layer(
        "u",
        "line-\(lane) \(place.citation.stance.rawValue) is-\(place.entry.claim.status.rawValue)")
    }
    let lane = (lines.map(\.1).max() ?? -1) + 1
    if contents.contains(.missing) {
      layers.append(layer("u", "line-\(lane) missing"))
    } else if contents.contains(where: \.isOpen),
      !places.contains(where: { $0.citation.stance == .asserts })
    {
      layers.append(layer("u", "line-\(lane) open"))
    }
    return layers
  }

  // MARK: Where marks begin and end

  private func flag(_ span: Int, _ notes: GalleyNotes.Beside) -> Templates.Values? {
    switch marks.spans[span].content {
    case .place(let index):
      let place = marks.places[index]
      let claim = place.entry.claim
      return [
        "style": "is-\(claim.status.rawValue)", "anchor": place.anchor,
        "note": notes.anchors[place.number] ?? "\(place.number)",
        "sign": place.sign,
        "label":
          "\(place.number), \(claim.status.word.lowercased()): \(place.citation.stance.role)",
      ]
    case .open(let index):
      let number = marks.open[index].assessed.sentence.number
      return [
        "style": "is-open", "anchor": "s\(number)", "note": "s\(number)", "sign": "s\(number) open",
        "label": "s\(number) open: a sentence that no claim answers for",
      ]
    case .setApart(let index):
      return [
        "style": "is-apart", "anchor": "x\(index + 1)", "note": "x\(index + 1)",
        "sign": "x\(index + 1)", "label": "x\(index + 1): set apart",
      ]
    case .missing: return nil
    }
  }

  private func stop(_ span: Int, in run: TextRun) -> Templates.Values? {
    switch marks.spans[span].content {
    case .place(let index):
      let place = marks.places[index]
      // Alone, the end tells by itself whose it is.
      let isShared = run.spans.contains { $0 != span && marks.spans[$0].content.place != nil }
      return [
        "style": "is-\(place.entry.claim.status.rawValue)", "anchor": place.anchor,
        "sign": isShared ? "\(place.number)" : "", "label": "end of \(place.number)",
      ]
    case .setApart(let index):
      return [
        "style": "is-apart", "anchor": "x\(index + 1)", "sign": "", "label": "end of x\(index + 1)",
      ]
    case .open, .missing: return nil
    }
  }
}

extension GalleyMarks.Place {
  /// What the names of its elements end with.
  var anchor: String { nth == 1 ? "\(number)" : "\(number)-\(nth)" }

  /// `12 ✗`, or `12 ✗ ≠` where the words speak against the claim.
  fileprivate var sign: String {
    let stance = citation.stance.sign.map { " \($0)" } ?? ""
    return "\(number) \(entry.claim.status.sign)\(stance)"
  }
}

extension Stance {
  /// What tells a place in which the claim does not stand; nil where it does.
  var sign: String? {
    switch self {
    case .asserts: nil
    case .supports: "+"
    case .refutes: "≠"
    case .mentions: "~"
    }
  }

  /// What the words are to the claim, as a part of a sentence.
  var role: String {
    switch self {
    case .asserts: "the claim stands here"
    case .supports: "these words support it"
    case .refutes: "these words speak against it"
    case .mentions: "these words mention it"
    }
  }
}

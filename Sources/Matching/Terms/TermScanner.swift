/// Puts folded scalars together to terms.
struct TermScanner {
  /// The terms in UTF-8, with a space between each two.
  private(set) var output: [UInt8]

  private let keepsPlaces: Bool
  private var places: [Place] = []

  /// What the term that is open is a piece of; nil where none is.
  private var kind: Term.Kind?
  /// Where it begins in the output and in the text.
  private var first = 0
  private var start = 0
  /// Where the text's bytes that belong to it end.
  private var end = 0
  /// Its last scalar, and where that begins in the text.
  private var last: Unicode.Scalar = " "
  private var lastStart = 0
  /// Whether nothing parts what comes next from the term before.
  private var isJoined = false
  private var isOpenJoined = false
  private var isAfterApostrophe = false
  /// The point or comma after the figure that is open, and where it stands in the text.
  private var mark: (byte: UInt8, text: Int)?
  /// Where the thousands after a comma begin in the output and in the text.
  private var group: (output: Int, text: Int, comma: Int)?

  /// How long a term may be, in bytes: longer ones are known by their beginning.
  private static let longest = 120

  private struct Place {
    let kind: Term.Kind
    let output: Range<Int>
    let bytes: Range<Int>
    let headEnd: Int
    let isJoined: Bool
  }

  init(keepsPlaces: Bool, output: [UInt8] = []) {
    self.keepsPlaces = keepsPlaces
    self.output = output
  }

  /// The terms closed so far; none where their places were not kept.
  func terms() -> [Term] {
    places.map { place in
      Term(
        kind: place.kind, text: String(decoding: output[place.output], as: UTF8.self),
        bytes: place.bytes, headEnd: place.headEnd, isJoined: place.isJoined)
    }
  }

  // MARK: What comes next

  /// Takes ASCII letters that follow on each other, which begin at this place of the text.
  mutating func take(letters: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard let final = letters.last else { return }
    if kind != .word { begin(.word, at: offset) }
    let room = Self.longest - (output.count - first)
    for letter in letters.prefix(max(room, 0)) { output.append(letter | 0x20) }
    last = Unicode.Scalar(final | 0x20)
    end = offset + letters.count
    lastStart = end - 1
  }

  mutating func take(_ scalar: Unicode.Scalar, _ termClass: TermClass, _ bytes: Range<Int>) {
    switch termClass {
    case .letter: extend(.word, scalar, bytes)
    case .digit: takeDigit(scalar, bytes)
    case .unspaced: takeUnspaced(scalar, bytes)
    case .symbol:
      begin(.symbol, at: bytes.lowerBound)
      append(scalar, bytes)
      close()
      isJoined = true
    case .dropped: if kind != nil { end = bytes.upperBound }
    case .separator: part()
    case .apostrophe:
      let endsWord = kind == .word
      part()
      isAfterApostrophe = endsWord
    case .point, .comma:
      guard kind == .figure, mark == nil else { return part() }
      mark = (UInt8(ascii: termClass == .point ? "." : ","), bytes.lowerBound)
    }
  }

  private mutating func extend(_ kind: Term.Kind, _ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    if self.kind != kind { begin(kind, at: bytes.lowerBound) }
    append(scalar, bytes)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    if output.count - first < Self.longest {
      if scalar.isASCII {
        output.append(UInt8(ascii: scalar))
      } else {
        output.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    last = scalar
    lastStart = bytes.lowerBound
    end = bytes.upperBound
  }

  private mutating func takeDigit(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    if kind == .figure, let mark {
      self.mark = nil
      closeGroup()
      if mark.byte == UInt8(ascii: ",") {
        group = (output.count, bytes.lowerBound, mark.text)
      } else if output.count - first < Self.longest {
        output.append(mark.byte)
      }
    }
    extend(.figure, scalar, bytes)
  }

  /// Each character of the run that is open waits for the next, to be one term with it.
  private mutating func takeUnspaced(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    switch kind {
    case .unspaced:
      if let composed = last.composed(with: scalar) {
        output.removeLast(output.count - first)
        append(composed, bytes)
        return
      }
      let headEnd = end
      append(scalar, bytes)
      record(headEnd: headEnd)
      kind = nil
      isJoined = true
    case .word, .figure:
      let (last, place) = (last, lastStart..<end)
      let isParted = mark != nil
      close()
      guard !isParted else { break }
      isJoined = true
      begin(.seam, at: place.lowerBound)
      append(last, place)
      append(scalar, bytes)
      record(headEnd: place.upperBound)
      kind = nil
      isJoined = true
    default: break
    }
    begin(.unspaced, at: bytes.lowerBound)
    append(scalar, bytes)
  }

  // MARK: Where terms begin and end

  private mutating func begin(_ kind: Term.Kind, at offset: Int) {
    if self.kind != nil {
      let isParted = mark != nil
      close()
      isJoined = !isParted
    }
    if !output.isEmpty { output.append(UInt8(ascii: " ")) }
    self.kind = kind
    first = output.count
    start = offset
    isOpenJoined = isJoined
    isJoined = false
  }

  /// Ends the term that is open; what comes next is parted from it.
  private mutating func part() {
    close()
    isJoined = false
    isAfterApostrophe = false
  }

  /// Ends the term that is open.
  mutating func close() {
    guard kind != nil else { return }
    defer {
      kind = nil
      mark = nil
      group = nil
      isAfterApostrophe = false
    }
    if isAfterApostrophe, kind == .word, output[first...].elementsEqual([UInt8(ascii: "s")]) {
      output.removeLast(output.count - max(first - 1, 0))
      return
    }
    if kind == .figure { closeGroup() }
    record(headEnd: end)
  }

  /// Ends the thousands that are open: three digits belong to the figure, any other count is a
  /// figure by itself.
  private mutating func closeGroup() {
    guard let group else { return }
    self.group = nil
    guard output.count - group.output != 3 else { return }
    output.insert(UInt8(ascii: " "), at: group.output)
    if keepsPlaces {
      places.append(
        Place(
          kind: .figure, output: first..<group.output, bytes: start..<group.comma,
          headEnd: group.comma, isJoined: isOpenJoined))
    }
    first = group.output + 1
    start = group.text
    isOpenJoined = false
  }

  private mutating func record(headEnd: Int) {
    guard keepsPlaces else { return }
    places.append(
      Place(
        kind: kind ?? .word, output: first..<output.count, bytes: start..<end, headEnd: headEnd,
        isJoined: isOpenJoined))
  }
}

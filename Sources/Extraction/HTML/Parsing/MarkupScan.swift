/// Looks over a page's markup before it is parsed: what would take the parser too long is refused.
///
/// Gumbo searches its stack of open elements for every tag, and an element's attributes for every
/// further one; either is quadratic in what a hostile page can have.
struct MarkupScan {
  /// Steps through the stack of open elements that the parser may take in all: half a second.
  private static let mostSteps = 400_000_000

  private let limits: ExtractionLimits
  private var open: [UInt32] = []
  /// How often each name is among the open ones.
  private var openCounts: [UInt32: Int] = [:]
  /// How many of the open ones begin a drawing or a formula, in which HTML's rules do not hold.
  private var foreignDepth = 0
  private var steps = 0

  /// Throws `tooLarge` where `bytes` nest too deep, or have too many attributes in a tag.
  static func check(_ bytes: [UInt8], within limits: ExtractionLimits) throws(ExtractionError) {
    var scan = MarkupScan(limits)
    let failure = bytes.withUnsafeBufferPointer { bytes -> ExtractionError? in
      do throws(ExtractionError) {
        try scan.check(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private init(_ limits: ExtractionLimits) {
    self.limits = limits
  }

  private mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExtractionError) {
    var place = 0
    while let start = bytes.first(UInt8(ascii: "<"), from: place) {
      place = start + 1
      guard place < bytes.count else { return }
      let isEnd = bytes[place] == UInt8(ascii: "/")
      let nameStart = isEnd ? place + 1 : place
      if bytes.holds("!--", at: place) {
        place = bytes.end(of: "-->", from: place + 1)
        continue
      }
      guard nameStart < bytes.count, bytes[nameStart].isLetter else { continue }
      var name: UInt32 = 5381
      place = nameStart
      while place < bytes.count, !bytes[place].endsTagName {
        name = name &* 33 &+ UInt32(bytes[place] | 0x20)
        place += 1
      }
      try skipAttributes(in: bytes, from: &place)
      if isEnd {
        close(name)
      } else if let closing = Self.rawText[name] {
        place = bytes.end(of: closing, from: place)
      } else {
        try open(name)
      }
      steps += open.count
      if steps > Self.mostSteps { throw Self.tooDeep(limits.depth) }
    }
  }

  private func skipAttributes(
    in bytes: UnsafeBufferPointer<UInt8>, from place: inout Int
  ) throws(ExtractionError) {
    var count = 0
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "="), place < bytes.count {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        guard place < bytes.count else { return }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          place = (bytes.first(quote, from: place + 1) ?? bytes.count - 1) + 1
        }
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        if place < bytes.count, bytes[place] > 0x20 { count += 1 }
      }
      if count > limits.attributes {
        throw .tooLarge(what: "the attributes of an element", most: "\(limits.attributes)")
      }
    }
    place += 1
  }

  private mutating func open(_ name: UInt32) throws(ExtractionError) {
    if Self.neverOpen.contains(name) {
      guard foreignDepth > 0, Self.openInForeign.contains(name) else { return }
    }
    open.append(name)
    openCounts[name, default: 0] += 1
    if Self.foreign.contains(name) { foreignDepth += 1 }
    if open.count > limits.depth { throw Self.tooDeep(limits.depth) }
  }

  /// Closes the innermost element of that name and all in it; an end without a beginning is none.
  private mutating func close(_ name: UInt32) {
    guard openCounts[name, default: 0] > 0 else { return }
    while let last = open.popLast() {
      openCounts[last, default: 1] -= 1
      if Self.foreign.contains(last) { foreignDepth -= 1 }
      if last == name { return }
    }
  }

  /// What is said of a page whose elements nest deeper than `most`.
  static func tooDeep(_ most: Int) -> ExtractionError {
    .tooLarge(what: "the depth of its elements", most: "\(most)")
  }

  private static func hash(_ name: String) -> UInt32 {
    name.utf8.reduce(5381) { $0 &* 33 &+ UInt32($1 | 0x20) }
  }

  /// Elements whose content is no markup, and what ends it.
  private static let rawText: [UInt32: String] = Dictionary(
    uniqueKeysWithValues: ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"]
      .map { (hash($0), "</" + $0) })

  /// Elements without content, and those that a following one of their kind closes.
  private static let neverOpen: Set<UInt32> = Set(
    [
      "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image",
      "input", "keygen", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd",
      "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html",
      "head", "body",
    ].map(hash))

  /// Elements whose content is another language.
  private static let foreign: Set<UInt32> = Set(["math", "svg"].map(hash))

  /// Those of them that nest like any other in a drawing or a formula; the others end it.
  private static let openInForeign: Set<UInt32> = Set(
    [
      "area", "base", "basefont", "bgsound", "col", "frame", "image", "input", "keygen", "link",
      "param", "source", "track", "wbr", "option", "tr", "td", "th", "thead", "tbody", "tfoot",
      "colgroup", "html",
    ].map(hash))
}

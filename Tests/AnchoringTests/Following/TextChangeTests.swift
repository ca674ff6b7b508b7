import Anchoring
import Seeding
import Testing

@Suite("What is otherwise in a newer text")
struct TextChangeTests {
  /// Both texts in one line, as a plain word diff has them.
  private func diff(_ old: String, _ new: String) throws -> String {
    let changes = try SourceText(old).changes(to: try SourceText(new))
    var line = ""
    var position = 0
    for change in changes {
      line += new.scalars(CodePointRange(position, change.new.start))
      if change.old.count > 0 { line += "[-\(old.scalars(change.old))-]" }
      if change.new.count > 0 { line += "{+\(new.scalars(change.new))+}" }
      position = change.new.end
    }
    return line + new.scalars(CodePointRange(position, new.unicodeScalars.count))
  }

  @Test(
    "is found word by word",
    arguments: [
      ("a big dog", "a big dog", "a big dog"),
      ("a big dog", "a small dog", "a [-big-]{+small+} dog"),
      ("a dog", "a big dog", "a {+big +}dog"),
      ("a big dog", "a dog", "a [-big -]dog"),
      ("one two", "three", "[-one two-]{+three+}"),
      ("it plans to", "it does not plan to", "it [-plans-]{+does not plan+} to"),
      ("43兆円を防衛に", "44兆円を防衛に", "[-43-]{+44+}兆円を防衛に"),
    ])
  func words(old: String, new: String, shown: String) throws {
    #expect(try diff(old, new) == shown)
  }

  @Test(
    "takes whole numbers, and no full stop",
    arguments: [
      ("it cost 1,200 yen", "it cost 1,300 yen", "it cost [-1,200-]{+1,300+} yen"),
      ("up 2.4 per cent", "up 3.4 per cent", "up [-2.4-]{+3.4+} per cent"),
      ("¥1,200.50, then", "¥1,300.50, then", "¥[-1,200.50-]{+1,300.50+}, then"),
      ("it was 42.", "it was 43.", "it was [-42-]{+43+}."),
      ("in 2019, 43", "in 2018, 43", "in [-2019-]{+2018+}, 43"),
    ])
  func numbers(old: String, new: String, shown: String) throws {
    #expect(try diff(old, new) == shown)
  }

  @Test(
    "is there in white space and typography, too",
    arguments: [
      ("a b", "a\u{A0}b", "a[- -]{+\u{A0}+}b"), ("a b", "a  b", "a {+ +}b"),
      ("“so”", "\"so\"", "[-“-]{+\"+}so[-”-]{+\"+}"), ("a–b", "a-b", "a[-–-]{+-+}b"),
      ("é", "e\u{301}", "[-é-]{+e\u{301}+}"), ("a\r\nb", "a\nb", "a[-\r-]\nb"),
    ])
  func typography(old: String, new: String, shown: String) throws {
    #expect(try diff(old, new) == shown)
  }

  @Test("gives each text back, whatever they are", arguments: 1...300 as ClosedRange<UInt64>)
  func bothTexts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "one ", "two ", "1,2", "00", "5", ".", " ", "“", "\"", "\n", "兆", "é", "e\u{301}",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...25, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? " "
      }.joined()
    }
    let (old, new) = (text(), text())
    let changes = try SourceText(old).changes(to: try SourceText(new))
    // What lies between the changes is the same in both, byte for byte.
    var (oldDone, newDone) = (0, 0)
    let end = TextChange(
      old: CodePointRange(old.unicodeScalars.count, old.unicodeScalars.count),
      new: CodePointRange(new.unicodeScalars.count, new.unicodeScalars.count))
    for change in changes + [end] {
      #expect(change.old.start >= oldDone && change.new.start >= newDone, "seed \(seed)")
      guard change.old.start >= oldDone, change.new.start >= newDone else { return }
      let between = old.scalars(CodePointRange(oldDone, change.old.start))
      let betweenNew = new.scalars(CodePointRange(newDone, change.new.start))
      #expect(between.bytes == betweenNew.bytes, "seed \(seed)")
      (oldDone, newDone) = (change.old.end, change.new.end)
    }
    for change in changes {
      #expect(
        old.scalars(change.old).bytes != new.scalars(change.new).bytes, "seed \(seed)")
    }
  }
}

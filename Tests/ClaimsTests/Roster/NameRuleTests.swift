import Claims
import Testing

@Suite("What slugs, handles and tags may be made of")
struct NameRuleTests {
  private static let long = String(repeating: "a", count: 65)
  private static let longest = String(repeating: "a", count: 64)

  @Test(
    "Slugs", arguments: ["ft-2023-white-paper", "a", "7", "2023", "a--b", longest])
  func slugs(name: String) { #expect(NameRule.slug.problem(with: name) == nil) }

  @Test(
    "What is no slug",
    arguments: [
      "", "-a", "FT", "a b", "a_b", "a.b", "../a", "a/b", "a~b", "a\n", "\0", "é", "防衛", long,
    ])
  func noSlugs(name: String) { #expect(NameRule.slug.problem(with: name) != nil) }

  @Test("Handles", arguments: ["mori", "Mori", "m", "a-b_c9", longest])
  func handles(name: String) { #expect(NameRule.handle.problem(with: name) == nil) }

  @Test(
    "What is no handle",
    arguments: [
      "", "9a", "_a", "-a", "a b", "a.b", "a/b", "..", "a|b", "a@b", "[a", "a[", "a`", "a{", "@a",
      "`a", "a\t", "森", "é", long,
    ])
  func noHandles(name: String) { #expect(NameRule.handle.problem(with: name) != nil) }

  @Test(
    "Tags",
    arguments: [
      "defence", "Defence_2023", "a.b", "防衛費", "ジェット", "é", "e\u{301}", "2023-24", longest,
    ])
  func tags(name: String) { #expect(NameRule.tag.problem(with: name) == nil) }

  @Test(
    "What is no tag",
    arguments: [
      "", ".a", "..", "a..b", "-a", "a b", "a/b", "a;b", "a,b", "a|b", "#a", "a\n", "\u{7f}",
      "a\0", "a\u{200b}", "a\u{202e}b", "😀", long,
    ])
  func noTags(name: String) { #expect(NameRule.tag.problem(with: name) != nil) }

  @Test("Length is counted in code points, not bytes")
  func codePoints() {
    #expect(NameRule.tag.problem(with: String(repeating: "防", count: 64)) == nil)
    #expect(
      NameRule.tag.problem(with: String(repeating: "防", count: 65))
        == "it has more than 64 characters")
  }
}

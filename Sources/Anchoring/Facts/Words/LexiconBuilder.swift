/// Fills the lexicon from lists of words, which are ASCII: split as bytes, for every process that
/// looks for facts pays for it once.
struct LexiconBuilder {
  private(set) var entries = WordTable(capacity: 2000)

  /// Gives each word of the list the role, with one value for all.
  mutating func add(_ words: String, role: Lexicon.Role, value: Int = 0) {
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      set(word, role: role, value: value)
    }
  }

  /// Gives each word the role with values that count up from `first`.
  ///
  /// Words joined by a slash share one.
  mutating func add(_ words: String, role: Lexicon.Role, from first: Int) {
    for (index, group) in words.utf8.split(separator: UInt8(ascii: " ")).enumerated() {
      for word in group.split(separator: UInt8(ascii: "/")) {
        set(word, role: role, value: first + index)
      }
    }
  }

  /// Adds the traits to each word of the list.
  mutating func add(_ words: String, _ traits: Lexicon.Traits) {
    for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      entries[PackedWord(word)].traits.formUnion(traits)
    }
  }

  /// Marks the places, each group by a number of its own; words joined by a slash are one group.
  mutating func add(places: String) {
    let groups = places.utf8.split { $0 == 0x20 || $0 == 0x0A }
    for (index, group) in groups.enumerated() {
      for word in group.split(separator: UInt8(ascii: "/")) {
        set(word, role: .none, value: index + 1)
        entries[PackedWord(word)].traits.insert(.place)
      }
    }
  }

  private mutating func set(_ word: Substring.UTF8View, role: Lexicon.Role, value: Int) {
    let key = PackedWord(word)
    precondition(entries[key].role == .none, "\(Substring(word)) has a role already")
    entries[key].role = role
    entries[key].value = Int16(value)
  }
}

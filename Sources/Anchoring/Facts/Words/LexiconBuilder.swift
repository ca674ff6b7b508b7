/// Fills the lexicon from lists of words.
struct LexiconBuilder {
  private(set) var entries = WordTable(capacity: 2000)

  /// Gives each word of the list the role, with one value for all.
  mutating func add(_ words: String, role: Lexicon.Role, value: Int = 0) {
    for word in words.split(separator: " ") {
      set(word, role: role, value: value)
    }
  }

  /// Gives each word the role with values that count up from `first`.
  ///
  /// Words joined by a slash share one.
  mutating func add(_ words: String, role: Lexicon.Role, from first: Int) {
    for (index, group) in words.split(separator: " ").enumerated() {
      for word in group.split(separator: "/") {
        set(word, role: role, value: first + index)
      }
    }
  }

  /// Adds the traits to each word of the list.
  mutating func add(_ words: String, _ traits: Lexicon.Traits) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      entries[PackedWord(word)].traits.formUnion(traits)
    }
  }

  /// Marks the places, each group by a number of its own; words joined by a slash are one group.
  mutating func add(places: String) {
    let groups = places.split { $0 == " " || $0 == "\n" }
    for (index, group) in groups.enumerated() {
      for word in group.split(separator: "/") {
        set(word, role: .none, value: index + 1)
        entries[PackedWord(word)].traits.insert(.place)
      }
    }
  }

  private mutating func set(_ word: Substring, role: Lexicon.Role, value: Int) {
    let key = PackedWord(word)
    precondition(entries[key].role == .none, "\(word) has a role already")
    entries[key].role = role
    entries[key].value = Int16(value)
  }
}

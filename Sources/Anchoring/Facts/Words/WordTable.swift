/// The lexicon's entries in an open-addressed table: every word of every sentence is looked up, most
/// of them in vain, so a look-up must cost little more than reading the word.
struct WordTable: Sendable {
  private var words: [PackedWord]
  private var entries: [Lexicon.Entry]
  private var count = 0

  /// A table for at most `capacity` words.
  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    words = Array(repeating: PackedWord(), count: slots)
    entries = Array(repeating: Lexicon.Entry(), count: slots)
  }

  /// The entry of a word, an empty one where it has none.
  subscript(_ word: PackedWord) -> Lexicon.Entry {
    get { entries[slot(of: word)] }
    set {
      let slot = slot(of: word)
      if words[slot] != word {
        count += 1
        precondition(count < words.count, "the lexicon has outgrown its table")
      }
      words[slot] = word
      entries[slot] = newValue
    }
  }

  /// Where the word stands, or the free slot where it would.
  private func slot(of word: PackedWord) -> Int {
    var slot = word.slot(in: words.count)
    while words[slot] != word, words[slot] != PackedWord() {
      slot = (slot + 1) & (words.count - 1)
    }
    return slot
  }
}

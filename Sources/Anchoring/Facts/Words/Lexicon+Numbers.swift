extension LexiconBuilder {
  mutating func addNumbers() {
    add(
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
      fifteen sixteen seventeen eighteen nineteen
      """, role: .number, from: 0)
    for (index, word) in tens.enumerated() {
      add(word, role: .number, value: 20 + index * 10)
    }
    for (word, power) in [
      ("dozen", 0), ("hundred", 2), ("thousand", 3), ("lakh", 5), ("million", 6), ("crore", 7),
      ("billion", 9), ("trillion", 12), ("quadrillion", 15),
    ] {
      add(word, role: .scale, value: power)
      add(word + "s", role: .vague, value: power)
    }
    for (words, power) in [("k", 3), ("mn mln m", 6), ("bn bln b", 9), ("tn trn t", 12)] {
      add(words, role: .scaleSuffix, value: power)
    }
    add("half halves", role: .fraction, value: 2)
    add("quarter quarters", role: .fraction, value: 4)
    add(
      "standard standards agent agents decker bed room rooms jeopardy glazing check", .afterDouble)
    addOrdinals()
    add("twice double doubled doubles doubling twofold", role: .multiple, value: 2)
    add("thrice triple tripled triples tripling threefold trebled", role: .multiple, value: 3)
    add("quadruple quadrupled quadrupling fourfold", role: .multiple, value: 4)
    add("fivefold quintupled", role: .multiple, value: 5)
    add("sixfold", role: .multiple, value: 6)
    add("tenfold", role: .multiple, value: 10)
    add("hundredfold", role: .multiple, value: 100)
    add("halved halving", role: .multiple, value: -2)
  }

  private var tens: [String] {
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  }

  private mutating func addOrdinals() {
    add(
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
      thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
      """, role: .ordinal, from: 1)
    for (index, word) in tens.enumerated() {
      add(word.dropLast() + "ieth", role: .ordinal, value: 20 + index * 10)
    }
    add("hundredth", role: .ordinal, value: 100)
    add("thousandth", role: .ordinal, value: 1000)
    add(
      "thirds fourths fifths sixths sevenths eighths ninths tenths", role: .ordinalPlural, from: 3)
    add("hundredths", role: .ordinalPlural, value: 100)
    add(
      "lady aid name names class hand handed thought thoughts party parties nature guess guessed",
      .afterOrdinal)
  }
}

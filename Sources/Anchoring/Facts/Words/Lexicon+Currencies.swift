extension LexiconBuilder {
  mutating func addCurrencies() {
    for (words, currency) in Self.currencies {
      add(words, role: .currency, value: Int(currency.rawValue))
    }
    // "Cad" and "rub" are words: in capitals only.
    add("usd aud hkd nzd sgd twd jpy eur gbp krw cny rmb inr rs chf", .code)
  }

  private static let currencies: [(String, Currency)] = [
    ("usd dollar dollars", .usDollar), ("aud", .australianDollar), ("cad", .canadianDollar),
    ("hkd", .hongKongDollar), ("nzd", .newZealandDollar), ("sgd", .singaporeDollar),
    ("twd", .taiwanDollar), ("jpy yen", .yen), ("eur euro euros", .euro),
    ("gbp pound pounds", .pound), ("krw won", .won), ("cny rmb yuan renminbi", .yuan),
    ("rub rouble roubles ruble rubles", .rouble), ("inr rs rupee rupees", .rupee),
    ("chf franc francs", .franc), ("krona kronor krone kroner", .krona), ("peso pesos", .peso),
    ("rand", .rand), ("lira liras", .lira), ("riyal riyals", .riyal), ("dirham dirhams", .dirham),
    ("dinar dinars", .dinar), ("shekel shekels", .shekel), ("zloty zlotys", .zloty),
    ("baht", .baht), ("dong", .dong), ("rupiah", .rupiah), ("ringgit", .ringgit),
    ("hryvnia hryvnias", .hryvnia), ("bitcoin bitcoins", .bitcoin),
    ("deutschmark deutschmarks", .deutschmark),
  ]
}

extension Currency {
  /// The money that a sign of one glyph stands for.
  init?(sign: UInt32) {
    switch sign {
    case 0x24: self = .usDollar
    case 0xA5: self = .yen
    case 0x20AC: self = .euro
    case 0xA3: self = .pound
    case 0x20A9: self = .won
    case 0x20B9: self = .rupee
    case 0x20BD: self = .rouble
    case 0x20AA: self = .shekel
    case 0x20BA: self = .lira
    case 0x20B4: self = .hryvnia
    case 0x20BF: self = .bitcoin
    default: return nil
    }
  }

  /// The dollar that letters before the sign tell apart: `A$`, `US$`.
  init?(dollarPrefix letters: ArraySlice<Glyph>) {
    var packed: UInt32 = 0
    guard letters.count <= 3 else { return nil }
    for letter in letters {
      guard letter.scalar < 0x80 else { return nil }
      packed = packed << 8 | (letter.scalar & 0xDF)
    }
    switch packed {
    case 0x5553, 0x55: self = .usDollar  // US
    case 0x41, 0x4155: self = .australianDollar  // A, AU
    case 0x43, 0x4341: self = .canadianDollar  // C, CA
    case 0x484B: self = .hongKongDollar  // HK
    case 0x4E5A: self = .newZealandDollar  // NZ
    case 0x53: self = .singaporeDollar  // S
    case 0x4E54: self = .taiwanDollar  // NT
    case 0x52: self = .real  // R
    default: return nil
    }
  }
}

/// A character encoding of the WHATWG Encoding Standard.
struct Charset: Equatable, Sendable {
  /// The standard's name, in small letters.
  let name: String
  /// What the system's `iconv` calls it; nil for UTF-8, which needs no conversion.
  ///
  /// On the web `shift_jis` is Microsoft's code page, and `latin1` is windows-1252.
  let converter: String?

  static let utf8 = Charset(name: "utf-8", converter: nil)
  static let windows1252 = Charset(name: "windows-1252", converter: "CP1252")
  static let shiftJIS = Charset(name: "shift_jis", converter: "CP932")
  static let eucJP = Charset(name: "euc-jp", converter: "EUC-JP-MS")
  static let iso2022JP = Charset(name: "iso-2022-jp", converter: "ISO-2022-JP")
  static let utf16LE = Charset(name: "utf-16le", converter: "UTF-16LE")
  static let utf16BE = Charset(name: "utf-16be", converter: "UTF-16BE")

  private init(name: String, converter: String?) {
    self.name = name
    self.converter = converter
  }

  /// The encoding that a label stands for, such as `Shift_JIS`, `x-sjis` or `latin1`; nil where the
  /// standard knows none.
  init?(label: some StringProtocol) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let name = Self.name(of: label) else { return nil }
    switch name {
    case "utf-8": self = .utf8
    case "windows-1252": self = .windows1252
    case "shift_jis": self = .shiftJIS
    case "euc-jp": self = .eucJP
    case "iso-2022-jp": self = .iso2022JP
    case "utf-16le": self = .utf16LE
    case "utf-16be": self = .utf16BE
    case "gbk", "gb18030": self.init(name: name, converter: "GB18030")
    case "big5": self.init(name: name, converter: "BIG5-HKSCS")
    case "euc-kr": self.init(name: name, converter: "UHC")
    case "windows-874": self.init(name: name, converter: "CP874")
    case "macintosh": self.init(name: name, converter: "MACINTOSH")
    case "x-mac-cyrillic": self.init(name: name, converter: "MAC-CYRILLIC")
    case _ where name.hasPrefix("windows-125"):
      self.init(name: name, converter: "CP" + name.dropFirst("windows-".count))
    default: self.init(name: name, converter: name.uppercased())
    }
  }

  /// Whether it cannot be what a page says in ASCII that it is: then it is UTF-8.
  var isUTF16: Bool { self == .utf16LE || self == .utf16BE }

  private static func name(of label: String) -> String? {
    if let name = others[label] { return name }
    if ["iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591"].contains(label) {
      return "windows-1252"
    }
    for opening in ["iso-8859-", "iso8859-", "iso_8859-", "iso8859"] where label.hasPrefix(opening)
    {
      return part(label.dropFirst(opening.count))
    }
    for opening in ["windows-", "cp", "x-cp"] where label.hasPrefix(opening) {
      let number = label.dropFirst(opening.count)
      if number.count == 4, let page = Int(number), (1250...1258).contains(page) {
        return "windows-\(page)"
      }
    }
    return nil
  }

  /// A part of ISO 8859, by its number; Latin-5 and Thai are code pages of Windows on the web.
  private static func part(_ number: Substring) -> String? {
    switch number {
    case "9": "windows-1254"
    case "11": "windows-874"
    case "8-i", "8i", "8-e", "8e": "iso-8859-8"
    case "6-i", "6i", "6-e", "6e": "iso-8859-6"
    case "2", "3", "4", "5", "6", "7", "8", "10", "13", "14", "15", "16": "iso-8859-\(number)"
    default: nil
    }
  }

  private static let others: [String: String] = [
    "utf-8": "utf-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8",
    "unicode11utf8": "utf-8", "unicode20utf8": "utf-8",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252",
    "latin1": "windows-1252", "l1": "windows-1252", "cp819": "windows-1252",
    "ibm819": "windows-1252", "iso-ir-100": "windows-1252",
    "latin2": "iso-8859-2", "l2": "iso-8859-2", "latin3": "iso-8859-3", "latin4": "iso-8859-4",
    "cyrillic": "iso-8859-5", "arabic": "iso-8859-6", "greek": "iso-8859-7",
    "greek8": "iso-8859-7", "hebrew": "iso-8859-8", "logical": "iso-8859-8",
    "visual": "iso-8859-8", "latin5": "windows-1254", "l5": "windows-1254",
    "latin6": "iso-8859-10", "l9": "iso-8859-15", "tis-620": "windows-874",
    "dos-874": "windows-874", "windows-874": "windows-874",
    "koi8-r": "koi8-r", "koi8": "koi8-r", "koi8_r": "koi8-r", "koi": "koi8-r",
    "koi8-u": "koi8-u", "koi8-ru": "koi8-u",
    "ibm866": "ibm866", "cp866": "ibm866", "866": "ibm866",
    "macintosh": "macintosh", "mac": "macintosh", "x-mac-roman": "macintosh",
    "x-mac-cyrillic": "x-mac-cyrillic", "x-mac-ukrainian": "x-mac-cyrillic",
    "shift_jis": "shift_jis", "shift-jis": "shift_jis", "sjis": "shift_jis",
    "x-sjis": "shift_jis", "ms_kanji": "shift_jis", "windows-31j": "shift_jis",
    "ms932": "shift_jis", "csshiftjis": "shift_jis", "cp932": "shift_jis",
    "euc-jp": "euc-jp", "x-euc-jp": "euc-jp", "cseucpkdfmtjapanese": "euc-jp", "eucjp": "euc-jp",
    "iso-2022-jp": "iso-2022-jp", "csiso2022jp": "iso-2022-jp",
    "gbk": "gbk", "gb2312": "gbk", "gb_2312": "gbk", "gb_2312-80": "gbk", "x-gbk": "gbk",
    "chinese": "gbk", "csgb2312": "gbk", "iso-ir-58": "gbk", "gb18030": "gb18030",
    "big5": "big5", "big5-hkscs": "big5", "cn-big5": "big5", "x-x-big5": "big5", "csbig5": "big5",
    "euc-kr": "euc-kr", "ks_c_5601-1987": "euc-kr", "ks_c_5601-1989": "euc-kr",
    "ksc5601": "euc-kr", "ksc_5601": "euc-kr", "korean": "euc-kr", "windows-949": "euc-kr",
    "cseuckr": "euc-kr", "iso-ir-149": "euc-kr",
    "utf-16": "utf-16le", "utf-16le": "utf-16le", "unicode": "utf-16le", "ucs-2": "utf-16le",
    "iso-10646-ucs-2": "utf-16le", "csunicode": "utf-16le", "unicodefeff": "utf-16le",
    "utf-16be": "utf-16be", "unicodefffe": "utf-16be",
  ]
}

/// What a code point beyond ASCII is read as.
enum GlyphFold {
  /// A glyph of its own.
  case glyph(UInt32)
  /// A combining mark.
  case mark(UInt32)
  /// Nothing that shows.
  case nothing

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3001...0x3002, 0x300C...0x300F,
      0xAC00...0xD7A3:
      self = .glyph(value)
    case 0xA0, 0x2007, 0x2009, 0x202F:
      self = .glyph(Glyph.narrowSpace)
    case 0x85, 0x2028, 0x2029:
      self = .glyph(Glyph.newline)
    case 0xAB, 0xBB, 0x2018...0x201F, 0x301D...0x301F, 0xFF62, 0xFF63:
      self = .glyph(Self.quote(value))
    case 0xFFE0, 0xFFE1: self = .glyph(value - 0xFFE0 + 0xA2)
    case 0xFFE5: self = .glyph(0xA5)
    case 0xFFE6: self = .glyph(0x20A9)
    case 0xFF02: self = .glyph(0x22)
    case 0x2014, 0x2015: self = .glyph(Glyph.longDash)
    case 0x0300...0x036F, 0x3099, 0x309A: self = .mark(value)
    case 0x200D, 0xFE00...0xFE0F: self = .mark(value)
    default:
      switch scalar.foldClass {
      case .space: self = .glyph(Glyph.space)
      case .dropped: self = .nothing
      case .mark(let sort): self = .glyph(sort.value)
      case .width(let usual): self = Self.general(usual)
      case .itself, .composite: self = Self.general(scalar)
      }
    }
  }

  private static func general(_ scalar: Unicode.Scalar) -> Self {
    let value = scalar.value
    switch value {
    case 0x3099, 0x309A: return .mark(value)
    case ..<0x250, 0x3041...0x30FF: return .glyph(value)
    case 0x250..<0x2000, 0x2C00..<0x2E00, 0xA4D0..<0xAC00, 0xFB00..<0xFE00, 0x10000..<0x1F000:
      switch scalar.properties.generalCategory {
      case .decimalNumber:
        guard let digit = scalar.properties.numericValue else { return .glyph(value) }
        return .glyph(0x30 + UInt32(digit))
      case .nonspacingMark, .enclosingMark, .spacingMark: return .mark(value)
      default: return .glyph(value)
      }
    case 0x20D0...0x20F0, 0xFE20...0xFE2F: return .mark(value)
    default: return .glyph(value)
    }
  }

  /// Half-width corners become corners, the low and reversed quote marks an opening one.
  private static func quote(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF62: 0x300C
    case 0xFF63: 0x300D
    case 0x201A, 0x201B: 0x2018
    case 0x201E, 0x201F, 0x301D: 0x201C
    case 0x301E, 0x301F: 0x201D
    default: value
    }
  }

  static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F, 0xAC00...0xD7A3:
      true
    case 0x370..<0x2000, 0x2C00..<0x2E00, 0xA4D0..<0xAC00, 0xFB00..<0xFE00, 0x10000..<0x1F000:
      Unicode.Scalar(value)?.properties.isAlphabetic ?? false || isMark(value)
    default: false
    }
  }

  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F: return true
    case 0x370..<0x2000, 0x2C00..<0x2E00, 0xA4D0..<0xAC00, 0xFB00..<0xFE00, 0x10000..<0x1F000:
      switch Unicode.Scalar(value)?.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: return true
      default: return false
      }
    default: return false
    }
  }
}

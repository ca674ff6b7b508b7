/// A field such as `text/html; charset=utf-8` (RFC 2045, 5.1; RFC 2231 for what it names in other
/// scripts).
struct ContentType: Equatable {
  /// The value before the first semicolon, in small letters.
  let type: String
  private let parameters: [String: String]

  init(_ field: String) {
    var pieces = Self.pieces(of: field)
    type = pieces.removeFirst().trimmed.lowercased()
    var parameters: [String: String] = [:]
    var stretches: [String: [(number: Int, text: String, isEncoded: Bool)]] = [:]
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].trimmed.lowercased()
      let value = Self.unquoted(piece[piece.index(after: equals)...].trimmed)
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count > 1 else {
        parameters[name] = parameters[name] ?? value
        continue
      }
      let number = Int(parts[1]) ?? 0
      stretches[String(parts[0]), default: []].append(
        (number: number, text: value, isEncoded: name.hasSuffix("*")))
    }
    for (name, stretches) in stretches { parameters[name] = Self.joined(stretches) }
    self.parameters = parameters
  }

  /// A parameter by its name in small letters.
  subscript(name: String) -> String? { parameters[name] }

  /// What stands between semicolons that are not quoted; never nothing.
  private static func pieces(of field: String) -> [String] {
    var pieces = [""]
    var (isQuoted, isEscaped) = (false, false)
    for scalar in field.unicodeScalars {
      if scalar == ";", !isQuoted {
        pieces.append("")
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && !isEscaped && isQuoted
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces
  }

  private static func unquoted(_ value: String) -> String {
    guard value.utf8.first == UInt8(ascii: "\"") else { return value }
    var (text, isEscaped) = ("", false)
    for scalar in value.unicodeScalars.dropFirst() {
      if !isEscaped, scalar == "\"" { break }
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// A value that was cut into stretches and written in another charset: `utf-8'en'caf%C3%A9`.
  private static func joined(_ stretches: [(number: Int, text: String, isEncoded: Bool)]) -> String
  {
    var bytes: [UInt8] = []
    var charset: String?
    for stretch in stretches.sorted(by: { $0.number < $1.number }) {
      guard stretch.isEncoded else {
        bytes += Array(stretch.text.utf8)
        continue
      }
      let parts = stretch.text.split(separator: "'", omittingEmptySubsequences: false)
      if charset == nil, parts.count >= 3 { charset = String(parts[0]) }
      let text = parts.count >= 3 ? parts.dropFirst(2).joined(separator: "'") : stretch.text
      bytes += TransferDecoding.escaped(Array(text.utf8), mark: UInt8(ascii: "%"))
    }
    return DeclaredText.text(bytes[...], charset: charset)
  }
}

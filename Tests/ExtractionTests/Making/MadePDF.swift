/// A PDF for tests, one line of text under another.
struct MadePDF {
  /// The lines of each page; a page without lines is a picture.
  var pages: [[String]]
  var title: String?
  var author: String?
  /// Whether a password is asked for, which nobody knows.
  var isLocked = false

  var bytes: [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    let dot = "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects.append("<< /Type /XObject \(dot) /Length 1 >>\nstream\n7\nendstream")
    for (index, lines) in pages.enumerated() {
      let resources = "/Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >>"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] \(resources)"
          + " /Contents \(6 + 2 * index) 0 R >>")
      let words = lines.map { "(\($0)) Tj 0 -16 Td" }.joined(separator: " ")
      let content = lines.isEmpty ? "612 0 0 792 0 0 cm /I Do" : "BT /F 12 Tf 72 700 Td \(words) ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    let entries = [("Title", title), ("Author", author)].compactMap { name, value in
      value.map { "/\(name) (\($0))" }
    }
    objects.append("<< \(entries.joined(separator: " ")) >>")
    return Self.file(of: objects, trailer: trailer(information: objects.count))
  }

  private func trailer(information: Int) -> String {
    let lock =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(Self.hash)> /U <\(Self.hash)> >>"
    let name = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    return "/Root 1 0 R /Info \(information) 0 R" + (isLocked ? " \(lock) \(name)" : "")
  }

  private static let hash = String(repeating: "5a", count: 32)

  private static func file(of objects: [String], trailer: String) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let table = bytes.count
    let rows = places.map { place in
      String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    let count = objects.count + 1
    return bytes
      + Array("xref\n0 \(count)\n0000000000 65535 f \n\(rows.joined())".utf8)
      + Array("trailer << /Size \(count) \(trailer) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
  }
}

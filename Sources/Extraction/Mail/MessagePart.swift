/// A message, or a part of one (RFC 2046).
struct MessagePart {
  let head: HeaderFields?
  let type: ContentType
  /// As it was written for the way.
  let written: ArraySlice<UInt8>

  /// A part whose head and body these bytes are; a part without a head is plain text.
  init(_ bytes: ArraySlice<UInt8>) {
    head = HeaderFields(opening: bytes)
    type = ContentType(head?.text("content-type") ?? "text/plain")
    // A part may begin with the empty line that ends its head.
    written = head?.body ?? bytes.trimmingFirstLineEnd
  }

  /// The bytes that it stands for.
  var bytes: [UInt8] {
    TransferDecoding.bytes(of: written, encoding: head?.text("content-transfer-encoding"))
  }

  /// The text of a part that is text.
  var text: String {
    let text = DeclaredText.text(bytes[...], charset: type["charset"]).withLineFeeds
    guard type["format"]?.lowercased() == "flowed" else { return text }
    return FlowedText.joined(text, deletingSpaces: type["delsp"]?.lowercased() == "yes")
  }

  /// Whether it is to be seen within the message, and not beside it.
  var isInline: Bool {
    let disposition = ContentType(head?.text("content-disposition") ?? "inline")
    return disposition.type != "attachment"
  }

  /// What it is called where it is a file.
  var fileName: String? {
    let disposition = ContentType(head?.text("content-disposition") ?? "")
    let name = disposition["filename"] ?? type["name"]
    return name.map { EncodedWords.text(Array($0.utf8)) }
  }

  /// The parts between the lines that begin with `--` and the boundary, as many as are asked for;
  /// none where no boundary is named.
  func parts(most: Int) -> [MessagePart] {
    guard let boundary = type["boundary"], !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MessagePart] = []
    var start: Int?
    var rest = written
    while !rest.isEmpty, parts.count < most {
      let line = rest.prefix { $0 != 0x0A }
      if line.starts(with: mark) {
        if let start, parts.count < most {
          parts.append(MessagePart(written[start..<line.startIndex].withoutLineEnd))
        }
        let after = line.dropFirst(mark.count)
        if after.starts(with: "--".utf8) { return parts }
        start = min(line.endIndex + 1, written.endIndex)
      }
      rest = rest[line.endIndex...].dropFirst()
    }
    // A message that was cut off still has its last part.
    if let start { parts.append(MessagePart(written[start...])) }
    return parts
  }
}

extension ArraySlice<UInt8> {
  /// Without one line end at the end: it belongs to the boundary that follows.
  fileprivate var withoutLineEnd: Self {
    guard last == 0x0A else { return self }
    return dropLast().last == 0x0D ? dropLast(2) : dropLast()
  }

  fileprivate var trimmingFirstLineEnd: Self {
    let rest = first == 0x0D ? dropFirst() : self
    return rest.first == 0x0A ? rest.dropFirst() : self
  }
}

extension String {
  /// With LF for every line end, however it was written.
  var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte != 0x0A || previous != 0x0D { bytes.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

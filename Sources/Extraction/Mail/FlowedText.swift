/// Plain text whose paragraphs a mail program has broken into lines (RFC 3676).
enum FlowedText {
  /// Each paragraph on one line: a line that ends with a space goes on in the next of its depth.
  static func joined(_ text: String, deletingSpaces: Bool) -> String {
    var lines: [(depth: Int, text: String)] = []
    var isOpen = false
    // What a line begins and ends with are bytes: a mark that follows one may be a character with it.
    for written in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let depth = written.prefix { $0 == UInt8(ascii: ">") }.count
      var line = written.dropFirst(depth)
      // A space was put before what might be taken for a quote.
      if line.first == 0x20 { line = line.dropFirst() }
      // The line above a signature ends with a space and flows into nothing.
      let isSignature = line.elementsEqual("-- ".utf8)
      if isOpen, !isSignature, lines.last?.depth == depth {
        lines[lines.count - 1].text += Substring(line)
      } else {
        lines.append((depth: depth, text: String(Substring(line))))
      }
      isOpen = line.last == 0x20 && !isSignature
      if isOpen, deletingSpaces { lines[lines.count - 1].text.unicodeScalars.removeLast() }
    }
    return lines.map { line in
      line.depth == 0 ? line.text : String(repeating: ">", count: line.depth) + " " + line.text
    }.joined(separator: "\n")
  }
}

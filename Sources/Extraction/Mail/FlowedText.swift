/// Plain text whose paragraphs a mail program has broken into lines (RFC 3676).
enum FlowedText {
  /// Each paragraph on one line: a line that ends with a space goes on in the next of its depth.
  static func joined(_ text: String, deletingSpaces: Bool) -> String {
    var lines: [(depth: Int, text: String)] = []
    var isOpen = false
    for written in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = written.utf8.prefix { $0 == UInt8(ascii: ">") }.count
      var line = written.dropFirst(depth)
      // A space was put before what might be taken for a quote.
      if line.first == " " { line = line.dropFirst() }
      // The line above a signature ends with a space and flows into nothing.
      let isSignature = line == "-- "
      if isOpen, !isSignature, lines.last?.depth == depth {
        lines[lines.count - 1].text += line
      } else {
        lines.append((depth: depth, text: String(line)))
      }
      isOpen = line.last == " " && !isSignature
      if isOpen, deletingSpaces { lines[lines.count - 1].text.removeLast() }
    }
    return lines.map { line in
      line.depth == 0 ? line.text : String(repeating: ">", count: line.depth) + " " + line.text
    }.joined(separator: "\n")
  }
}

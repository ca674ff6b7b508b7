extension Failure {
  /// What the parser said, as one sentence, with where to look it up.
  init(usage message: String, of full: String) {
    let lines = message.split(separator: "\n").map(String.init)
    var sentence = lines.first ?? message
    if sentence.hasSuffix(":") {
      // The parser lists what it would have taken, a line each.
      let choices = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
      sentence += " " + choices.joined(separator: ", ")
    }
    let usage = full.split(separator: "\n").first { $0.hasPrefix("Usage: ") }
    self.init(
      sentence.hasSuffix(".") || sentence.hasSuffix("?") ? sentence : sentence + ".",
      hint: usage.map { "usage: " + $0.dropFirst("Usage: ".count) }, .usage)
  }
}

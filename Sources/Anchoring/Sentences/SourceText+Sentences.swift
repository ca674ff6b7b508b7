extension SourceText {
  /// The text's sentences in text order, numbered from 1.
  ///
  /// Every code point that is not white space lies in exactly one of them, and none splits a
  /// grapheme cluster. A line end ends a sentence unless the text is wrapped at a column, as mails
  /// are; a blank line always does. Takes time linear in the text.
  public func sentences() -> [Sentence] {
    withUTF8Bytes { bytes in
      let layout = TextLayout(bytes)
      var cutter = SentenceCutter(self, bytes, hasCapitals: layout.hasCapitals)
      let edges = PageEdges(bytes)
      var roles = BlockRoles(bytes, edges: edges)
      var sentences: [Sentence] = []
      var (counted, codePoint) = (0, 0)
      func count(to offset: Int) -> Int {
        codePoint += bytes.codePointCount(in: counted..<offset)
        counted = offset
        return codePoint
      }
      for (index, block) in TextBlocks(bytes, layout: layout, edges: edges).enumerated() {
        let blockRole = roles.role(of: block)
        cutter.cut(block) { sentence in
          let start = count(to: sentence.lowerBound)
          let range = CodePointRange(start, count(to: sentence.upperBound))
          let role = roles.role(of: sentence, in: block, ofRole: blockRole)
          sentences.append(
            Sentence(
              number: sentences.count + 1, range: range, paragraph: index + 1, role: role))
        }
      }
      return sentences
    }
  }
}

extension PageLine {
  /// Who wrote it: "By" and names, a name and a post, 記者 after a name, or who helped.
  var isByline: Bool {
    if let ending = PageWords.bylineEndings.first(where: folded.hasSuffix) {
      let names = words.dropLast(ending.utf8.split(separator: UInt8(ascii: " ")).count)
      return Self.areNames(names.filter { !PageWords.posts.contains(String($0)) })
    }
    if let phrase = opening(among: PageWords.bylineOpenings) {
      let names = words.dropFirst(phrase.utf8.split(separator: UInt8(ascii: " ")).count)
      let isSigned = !hasFullStop || phrase != "by"
      return isSigned && (1...14).contains(names.count) && Self.areNames(names)
    }
    guard !hasFullStop, !hasDigits, folded.utf8.count <= 80 else { return false }
    if let comma = folded.utf8.lastIndex(of: UInt8(ascii: ",")) {
      let tokens = Array(PageTokens(String(folded[comma...]).unicodeScalars))
      let name = line.prefix { $0 != "," }.split(separator: " ")
      return tokens.count <= 3 && Self.areNames(name)
        && tokens.last.map(PageWords.posts.contains) ?? false
    }
    return !isASCII && folded.unicodeScalars.count <= 20
      && PageWords.japanesePosts.contains(where: folded.hasSuffix)
  }

  /// Whose picture or words it is.
  var isCredit: Bool {
    if folded.utf8.starts(with: "©".utf8) || folded.utf8.starts(with: "ap photo/".utf8) {
      return true
    }
    if opening(among: PageWords.copyright) != nil { return hasDigits || folded.contains("©") }
    if let word = opening(among: PageWords.pictures) {
      let rest = folded.utf8.dropFirst(word.utf8.count)
      guard let joint = PageWords.pictureJoints.first(where: { rest.starts(with: $0.utf8) }) else {
        return false
      }
      let skipped = (word + joint).utf8.split(separator: UInt8(ascii: " ")).count
      let names = words.flatMap { $0.split(separator: ":", maxSplits: 1) }.dropFirst(skipped)
      return !names.isEmpty && names.count <= 12 && Self.areNames(names)
    }
    return isJapaneseCredit
  }

  private var isJapaneseCredit: Bool {
    guard !isASCII, !hasFullStop, folded.unicodeScalars.count <= 24,
      let word = PageWords.japanesePictures.first(where: folded.hasPrefix),
      let joint = folded.dropFirst(word.count).first
    else { return false }
    return ":=/・ ".contains(joint)
  }

  /// Buttons only: "Share", "Copy link", "Click to share on X (Opens in new window)".
  var isShareBar: Bool {
    guard !hasFullStop else { return false }
    var isTelling = false
    for token in tokens {
      if PageWords.sharing.contains(token) {
        isTelling = true
      } else if !PageWords.besideSharing.contains(token), !token.isNumber {
        return false
      }
    }
    return isTelling
  }

  /// A bar that asks for consent to cookies.
  var isConsent: Bool {
    if opening(among: PageWords.consentOpenings) != nil { return folded.contains("cookie") }
    return !isASCII && PageWords.japaneseConsentOpenings.contains(where: folded.hasPrefix)
      && (folded.contains("クッキー") || folded.contains("cookie"))
  }

  /// A request to the reader: to subscribe, to follow, to write in.
  var isPrompt: Bool {
    // A figure in a whole sentence may be a fact.
    if hasFullStop, hasDigits { return false }
    if opening(among: PageWords.requests) != nil {
      return PageWords.requested.contains(where: folded.contains) || isAddress
    }
    if !isASCII, PageWords.japaneseRequests.contains(where: folded.hasPrefix) {
      return PageWords.japaneseRequested.contains(where: folded.contains)
    }
    return isAddress
  }

  /// "Email: " or "Tel: " and nothing after but addresses and numbers.
  private var isAddress: Bool {
    guard opening(among: PageWords.addresses) != nil, let label = words.first, label.hasSuffix(":")
    else { return false }
    return words.dropFirst().allSatisfy { word in
      word.contains("@") || word.allSatisfy { $0.isNumber || "()+-.,/".contains($0) }
    }
  }

  /// A way to another page, with that page's name: "Read more: …", 関連記事：…, 【関連記事】….
  var isLink: Bool {
    guard !hasFullStop else { return false }
    if opening(among: PageWords.linkOpenings) != nil { return true }
    if opening(among: PageWords.shortLinkOpenings) != nil, !hasDigits, words.count <= 5 {
      return true
    }
    guard let colon = folded.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "】" }) else {
      return isPageCount
    }
    let opening = folded[..<colon].split(separator: " ").joined(separator: " ")
    return PageWords.referring.contains(opening)
  }

  /// "Page 1 of 3", however often.
  private var isPageCount: Bool { isCount(of: ["page"], among: ["of"]) }

  /// A number between dashes: "- 12 -", "— 3 —".
  var isPageNumber: Bool {
    let marks = line.unicodeScalars.filter { !$0.isWhiteSpace }
    let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "－", "−"]
    guard (3...6).contains(marks.count), let first = marks.first, let last = marks.last else {
      return false
    }
    return dashes.contains(first) && dashes.contains(last)
      && marks.dropFirst().dropLast().allSatisfy(\.isDecimalDigit)
  }

  /// "12 comments", "View all 5 comments", コメント3件.
  var isCommentCount: Bool {
    isCount(of: ["comment", "comments", "コメント"], among: ["view", "show", "all", "see", "件"])
  }

  /// Whether there is nothing in it but numbers, one or more of `names` and `others`.
  private func isCount(of names: Set<String>, among others: Set<String>) -> Bool {
    var isNamed = false
    for token in tokens {
      let isName = names.contains(token)
      guard isName || others.contains(token) || token.isNumber else { return false }
      isNamed = isNamed || isName
    }
    return isNamed
  }
}

extension String {
  /// Whether it begins with a digit, as a token then does throughout.
  var isNumber: Bool { unicodeScalars.first?.isDecimalDigit ?? false }
}

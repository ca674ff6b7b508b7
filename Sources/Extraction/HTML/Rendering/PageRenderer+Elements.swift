import CGumbo

extension PageRenderer {
  /// What the blocks in an element are; nil for what they are around it.
  func kind(of tag: GumboTag) -> PageBlock.Kind? {
    if TagSet.headings.contains(tag) { return .heading }
    switch tag {
    case GUMBO_TAG_LI, GUMBO_TAG_OPTION, GUMBO_TAG_DT, GUMBO_TAG_DD: return .item
    case GUMBO_TAG_TR where dataTables > 0: return .row
    case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: return .caption
    case GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT: return .preformatted
    case GUMBO_TAG_TABLE, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION: return .paragraph
    default: return nil
    }
  }

  mutating func beginItem(_ index: Int) {
    guard !lists.isEmpty else { return writer.mark("- ", indent: 0) }
    let marker = lists[lists.count - 1].marker(ofItem: index, in: tree)
    let end = min(Int(tree.nodes[index].end), index + 40)
    let isSetApart = (index + 1..<max(end, index + 1)).contains {
      TagSet.settingApart.contains(tree.nodes[$0].tag)
    }
    writer.mark(marker, indent: min(lists.count - 1, 4) * 2, isSetApart: isSetApart)
  }

  /// Whether nothing of an element is to be seen.
  func isHidden(_ index: Int, _ tag: GumboTag) -> Bool {
    if TagSet.hidden.contains(tag) { return true }
    if tag == GUMBO_TAG_UNKNOWN, Visibility.hidesUnknown(index, in: tree) { return true }
    return !isRevealing && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML
      && Visibility.isHidden(index, in: tree)
  }

  /// Writes what stands for an element and all in it; false where its content speaks for itself.
  mutating func replaces(_ index: Int, _ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_BR: writer.breakLine()
    case GUMBO_TAG_HR:
      writer.endBlock()
    case GUMBO_TAG_IMG, GUMBO_TAG_IMAGE:
      if let alt = ImageWords.alt(of: index, in: tree) {
        if alt.isLetter { writer.append(alt.words) } else { writer.describeImage(alt.words) }
      }
    case GUMBO_TAG_INPUT:
      guard ["submit", "button", "reset"].contains(tree.value("type", of: index) ?? ""),
        let label = tree.value("value", of: index)
      else { return true }
      writer.space()
      writer.controlDepth += 1
      writer.append(label)
      writer.controlDepth -= 1
      writer.space()
    case GUMBO_TAG_SUP, GUMBO_TAG_SUB:
      guard let raised = RaisedDigits.of(index, in: tree) else { return false }
      writer.join(raised)
    case GUMBO_TAG_UNKNOWN where tree.unknownName(of: index) == "amp-img":
      if let alt = ImageWords.alt(of: index, in: tree) { writer.describeImage(alt.words) }
    default: return false
    }
    return true
  }
}

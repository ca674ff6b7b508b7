import CGumbo

/// Which elements a page hides by itself.
enum Visibility {
  /// By `hidden`, by an inline style, or as a dialog that is not open.
  static func isHidden(_ index: Int, in tree: PageTree) -> Bool {
    guard tree.nodes[index].source.pointee.v.element.attributes.length > 0 else {
      return false
    }
    if let hidden = tree.value("hidden", of: index), hidden.lowercased() != "until-found" {
      return true
    }
    guard let style = tree.value("style", of: index) else { return false }
    let declarations = style.lowercased().split(separator: ";")
    return declarations.contains { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1).map { part in
        part.filter { !$0.isWhitespace }
      }
      guard parts.count == 2 else { return false }
      return parts[0] == "display" && parts[1].hasPrefix("none")
        || parts[0] == "visibility" && parts[1].hasPrefix("hidden")
    }
  }

  /// Elements that libgumbo does not know and that show nothing: dialogs that are not open, and
  /// what AMP shows only with its script.
  static func hidesUnknown(_ index: Int, in tree: PageTree) -> Bool {
    switch tree.unknownName(of: index) {
    case "dialog": !tree.has("open", index)
    case "amp-ad", "amp-analytics", "amp-pixel", "amp-state", "amp-lightbox", "amp-consent",
      "amp-user-notification", "amp-sidebar", "amp-auto-ads", "amp-sticky-ad", "amp-iframe":
      true
    default: false
    }
  }
}

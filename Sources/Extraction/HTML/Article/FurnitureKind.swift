/// What a page puts around its article, by what it is there for.
enum FurnitureKind: String {
  case navigation
  case header
  case footer
  case aside
  case share = "share buttons"
  case related = "related links"
  case comments
  case consent = "cookie notice"
  case advertisement
  case subscription
  case form
  case dialog
  case byline
  case date
  case credit
  case tags
  case pagination = "page numbers"
  case image = "image description"
  case screenReader = "text for screen readers"
  case repeated = "repeated words"
  case ornament
  case outside = "outside the article"
}

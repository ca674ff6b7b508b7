/// Writes a page in one form, part by part: each part is a value, and the template of its name says
/// how the form shows it.
struct PageWriter {
  let form: PageForm
  let sink: (String) throws -> Void

  /// Writes a part.
  ///
  /// - Parameters:
  ///   - part: The template's name without the form's ending.
  ///   - value: What the template shows, by the names of its stored properties.
  func write(_ part: String, _ value: Any) throws {
    try sink(Templates.render("\(part).\(form.templateEnding)", showing: value))
  }

  /// Writes what the form has around a page, and between the two what `content` writes.
  ///
  /// - Parameter colophon: How the page came about.
  func page(_ page: Page, colophon: Colophon, _ content: () throws -> Void) throws {
    if form == .html { try sink(page.top) }
    try content()
    switch form {
    case .html: try sink(page.end(colophon: colophon.text))
    case .markdown: try write("colophon", colophon)
    }
  }
}

internal import Mustache

/// The pages' templates, which the binary carries in itself.
///
/// A template whose name ends in `.html` begins with the pragma of ``StetHTML``; partials take over
/// the content type of the template that they are called from.
enum Templates {
  /// Values by the names that a template calls them by: strings, numbers, truth values, nested
  /// values, lists of these.
  typealias Values = [String: Any]

  /// The values that are there: a template takes a name that it does not find for empty, and `nil`
  /// in an `Any` for something.
  static func values(_ members: [String: Any?]) -> Values { members.compactMapValues(\.self) }

  /// The template of this name with the values in it.
  static func render(_ name: String, _ members: [String: Any?]) -> String {
    guard let text = library.render(values(members), withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return text
  }

  // Made once, from texts that are part of the program: one that cannot be read is a mistake in the
  // program, which every test of a page finds.
  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(StetHTML(), named: StetHTML.name)
    var library = MustacheLibrary()
    for (name, text) in embedded {
      do { try library.register(String(decoding: text, as: UTF8.self), named: name) } catch {
        preconditionFailure("the template \(name) cannot be read: \(error)")
      }
    }
    return library
  }()

  private static let embedded: [(name: String, text: [UInt8])] = [
    ("page-top.html", PackageResources.page_top_html_mustache),
    ("page-end.html", PackageResources.page_end_html_mustache),
    ("style.css", PackageResources.style_css_mustache),
  ]
}

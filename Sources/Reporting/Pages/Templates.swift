internal import Mustache

/// The pages' templates, which the binary carries in itself.
///
/// A template whose name ends in `.html` begins with the pragma of ``StetHTML``, a partial too: it
/// does not take over the content type of the template that calls it. Names in a partial begin with
/// a dot, which keeps one that is not there from being looked for in what lies around it; in a section
/// of a string only `{{.}}` is meant, for a name would be looked for in the string by reflection.
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

  /// The template of this name with a value's stored properties in it, by their names.
  ///
  /// Optionals that hold nothing are left out, and so is nothing else: a template that asks for
  /// `{{name}}` where there is none would find that of a value around it, so templates of such
  /// values ask for `{{.name}}`.
  static func render(_ name: String, showing value: Any) -> String {
    guard let members = reflected(value) as? Values else {
      preconditionFailure("\(type(of: value)) has no properties to show")
    }
    return render(name, members)
  }

  private static func reflected(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { reflected($0.value) }
    case .collection: return mirror.children.compactMap { reflected($0.value) }
    case .struct where !(value is any CustomStringConvertible):
      return mirror.children.reduce(into: Values()) { values, child in
        if let label = child.label { values[label] = reflected(child.value) }
      }
    default: return value
    }
  }

  // Made once, from texts that are part of the program: one that cannot be read is a mistake in the
  // program, which every test of a page finds.
  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(StetHTML(), named: StetHTML.name)
    MustacheContentTypes.register(StetMarkdown(), named: StetMarkdown.name)
    var library = MustacheLibrary()
    for (name, text) in all {
      do { try library.register(String(decoding: text, as: UTF8.self), named: name) } catch {
        preconditionFailure("the template \(name) cannot be read: \(error)")
      }
    }
    return library
  }()

  /// The texts by the names that they are called by.
  static let all = embedded + ofAudiences

  private static let embedded: [(name: String, text: [UInt8])] = [
    ("page-top.html", PackageResources.page_top_html_mustache),
    ("page-end.html", PackageResources.page_end_html_mustache),
    ("style.css", PackageResources.style_css_mustache),
    ("claim.html", PackageResources.claim_html_mustache),
    ("claim-remark.html", PackageResources.claim_remark_html_mustache),
    ("claim.css", PackageResources.claim_css_mustache),
    ("archived-copy.html", PackageResources.archived_copy_html_mustache),
    ("citation.html", PackageResources.citation_html_mustache),
    ("verdict.html", PackageResources.verdict_html_mustache),
    ("report-opening.html", PackageResources.report_opening_html_mustache),
    ("report-bar.html", PackageResources.report_bar_html_mustache),
    ("report-timeline.html", PackageResources.report_timeline_html_mustache),
    ("report-source.html", PackageResources.report_source_html_mustache),
    ("report-revision.html", PackageResources.report_revision_html_mustache),
    ("report-part.html", PackageResources.report_part_html_mustache),
    ("report-group.html", PackageResources.report_group_html_mustache),
    ("report.css", PackageResources.report_css_mustache),
    ("report.js", PackageResources.report_js_mustache),
    ("galley-opening.html", PackageResources.galley_opening_html_mustache),
    ("galley-article.html", PackageResources.galley_article_html_mustache),
    ("galley-take.html", PackageResources.galley_take_html_mustache),
    ("galley-run.html", PackageResources.galley_run_html_mustache),
    ("galley-note.html", PackageResources.galley_note_html_mustache),
    ("galley-closing.html", PackageResources.galley_closing_html_mustache),
    ("galley.css", PackageResources.galley_css_mustache),
  ]
}

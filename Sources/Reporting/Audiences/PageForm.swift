/// A form that a page for people can have.
public enum PageForm: String, CaseIterable, Sendable {
  /// One file for a browser and for paper.
  case html
  /// Text that reads well as it is.
  case markdown

  /// How the names of the form's templates end.
  var templateEnding: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    }
  }
}

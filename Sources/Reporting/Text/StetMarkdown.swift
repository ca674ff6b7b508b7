internal import Mustache

/// What `{{name}}` writes in a template that begins with `{{% CONTENT_TYPE: STET_MARKDOWN }}`.
///
/// Inline Markdown for a place where it cannot begin a line: the template has words or a mark of its
/// own before it.
struct StetMarkdown: MustacheContentType {
  static let name = "STET_MARKDOWN"

  func escapeText(_ text: String) -> String { Markdown.inline(text) }
}

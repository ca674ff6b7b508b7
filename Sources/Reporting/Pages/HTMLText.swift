internal import Mustache
internal import Terminal

/// Text on its way into a page, so that it shows as what it is and nothing in it acts.
///
/// Everything goes by scalars: to Swift, `"` with a combining mark is one character that is not `"`,
/// and to a browser it still ends an attribute.
enum HTMLText {
  /// For the inside of an element: what could pass for markup as references, and what could reorder
  /// or hide the text around it (see ``Unicode/Scalar/isUnsafeToShow``) in an element of its own,
  /// which isolates it and shows its number.
  ///
  /// The text content of the result is the text, but for NUL, which HTML cannot hold and which shows
  /// as U+FFFD.
  static func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let reference = reference(for: scalar) {
        safe.append(contentsOf: reference.unicodeScalars)
      } else if scalar.isUnsafeToShow, scalar != "\n", scalar != "\t" {
        safe.append(contentsOf: unseen(scalar).unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// For the inside of a quoted attribute, or of a `title`: the same without elements, which cannot
  /// stand there; unsafe scalars are spelled out, as `\u{202E}`.
  static func attribute(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let reference = reference(for: scalar) {
        safe.append(contentsOf: reference.unicodeScalars)
      } else if scalar.isUnsafeToShow {
        safe.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// The address for an `href`, where it may be one: see ``WebAddress``.
  static func link(_ address: String?) -> String? {
    WebAddress.link(address).map(attribute)
  }

  private static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }

  private static func unseen(_ scalar: Unicode.Scalar) -> String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    // Texts of PDFs have a form feed where a page ends.
    let name =
      scalar == "\u{C}"
      ? "new page" : "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    // A carriage return that stands as itself would be read as a line feed.
    let content =
      switch scalar {
      case "\0": "\u{FFFD}"
      case "\r": "&#13;"
      default: String(scalar)
      }
    return #"<span class="unseen" data-scalar="\#(name)">\#(content)</span>"#
  }
}

/// What `{{name}}` writes in a template that begins with `{{% CONTENT_TYPE: STET_HTML }}`.
struct StetHTML: MustacheContentType {
  static let name = "STET_HTML"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}

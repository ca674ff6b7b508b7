internal import Claims
internal import Foundation

/// What every page has around its content: one file that needs no network, and no script unless
/// ``script`` says so.
struct Page {
  /// The heading and the browser's title.
  let title: String
  /// The line above the title: whose page it is, and of what kind.
  let kicker: String
  /// The class of the page's body, for its own styles.
  let kind: String
  /// The page's own styles, from a template of the program's.
  var style = ""
  /// The page's own script, from a template of the program's.
  var script: String?

  /// Up to the beginning of the content.
  var top: String {
    Templates.render(
      "page-top.html",
      [
        "language": "en", "title": title, "titleAlone": HTMLText.attribute(title), "kicker": kicker,
        "page": kind, "style": style,
        "policy": policy,
      ])
  }

  /// After the content.
  ///
  /// - Parameter colophon: How the page came about, in a sentence.
  func end(colophon: String) -> String {
    Templates.render("page-end.html", ["colophon": colophon, "script": script])
  }

  /// Nothing is loaded from anywhere, and of scripts only the page's own one runs: whatever a claim
  /// holds, a browser that knows Content Security Policy (W3C, level 3) does not run it.
  private var policy: String {
    let scripts =
      script.map { "'sha256-\(Data(EventHash.sha256($0.utf8).bytes).base64EncodedString())'" }
      ?? "'none'"
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src \(scripts)"
  }
}

/// The page that pandoc writes a document into.
///
/// Pandoc takes a Word document's first paragraphs for its title, authors and date where they are
/// styled so, and out of the text; here they are put back, for they stand in the document.
enum DocumentTemplate {
  static func text(for type: MediaType) -> String {
    let head = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
    let tail = "$body$\n</body></html>\n"
    return type == .docx ? head + opening + tail : head + tail
  }

  private static let opening = """
    $if(title)$<h1>$title$</h1>
    $endif$$if(subtitle)$<p>$subtitle$</p>
    $endif$$for(author)$<p>$author$</p>
    $endfor$$if(date)$<p>$date$</p>
    $endif$$if(abstract)$<div>$abstract$</div>
    $endif$
    """
}

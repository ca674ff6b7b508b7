/// The least of a Word document, an OpenDocument text and a book.
enum MadeDocument {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let dublinCore = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  /// A Word document of these paragraphs, each already in its XML.
  static func docx(_ paragraphs: [String], title: String = "", author: String = "") -> MadeArchive {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    var archive = MadeArchive()
    archive.add(
      "[Content_Types].xml",
      declaration
        + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
        + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName="
        + "\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "wordprocessingml.document.main+xml\"/></Types>")
    archive.add(
      "_rels/.rels",
      declaration + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"a\" Type="
        + "\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
    archive.add(
      "word/document.xml",
      declaration + "<w:document xmlns:w=\"\(word)\"><w:body>\(paragraphs.joined())</w:body>"
        + "</w:document>")
    archive.add(
      "docProps/core.xml",
      declaration
        + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" \(dublinCore)>"
        + "<dc:subject/><dc:title>\(title)</dc:title><dc:creator>\(author)</dc:creator>"
        + "<dc:language>en-GB</dc:language></cp:coreProperties>")
    return archive
  }

  /// A paragraph of Word's.
  static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// An OpenDocument text of these paragraphs.
  static func odt(_ paragraphs: [String], title: String, author: String) -> MadeArchive {
    let names = ["office", "text", "meta"].map { name in
      "xmlns:\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }.joined(separator: " ")
    let content = paragraphs.map { "<text:p>\($0)</text:p>" }.joined()
    var archive = MadeArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.text", deflating: false)
    archive.add(
      "content.xml",
      declaration + "<office:document-content \(names)><office:body><office:text>\(content)"
        + "</office:text></office:body></office:document-content>")
    archive.add(
      "styles.xml",
      declaration + "<office:document-styles \(names)><office:styles/><office:automatic-styles/>"
        + "<office:master-styles/></office:document-styles>")
    archive.add(
      "meta.xml",
      declaration + "<office:document-meta \(names) \(dublinCore)><office:meta><dc:title>\(title)"
        + "</dc:title><meta:initial-creator>\(author)</meta:initial-creator><dc:creator>Someone else"
        + "</dc:creator></office:meta></office:document-meta>")
    return archive
  }

  /// A book of chapters, each already in its HTML.
  static func epub(_ chapters: [String], title: String, authors: [String]) -> MadeArchive {
    var archive = MadeArchive()
    archive.add("mimetype", "application/epub+zip", deflating: false)
    archive.add(
      "META-INF/container.xml",
      declaration + "<container version=\"1.0\" xmlns="
        + "\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path="
        + "\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
    )
    let ids = chapters.indices
    let items = ids.map {
      "<item id=\"c\($0)\" href=\"c\($0).xhtml\" media-type=\"application/xhtml+xml\"/>"
    }.joined()
    let creators = authors.map { "<dc:creator>\($0)</dc:creator>" }.joined()
    archive.add(
      "OEBPS/book.opf",
      declaration + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
        + "unique-identifier=\"i\"><metadata \(dublinCore)><dc:identifier id=\"i\">x</dc:identifier>"
        + "<dc:title>\(title)</dc:title>\(creators)<dc:language>en</dc:language><dc:publisher>"
        + "Harbour Press</dc:publisher><dc:date>2021-06-30T00:00:00Z</dc:date></metadata><manifest>"
        + "\(items)</manifest><spine>\(ids.map { "<itemref idref=\"c\($0)\"/>" }.joined())</spine>"
        + "</package>")
    for (index, chapter) in chapters.enumerated() {
      archive.add(
        "OEBPS/c\(index).xhtml",
        declaration + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>c</title></head>"
          + "<body>\(chapter)</body></html>")
    }
    return archive
  }
}

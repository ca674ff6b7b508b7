internal import Foundation

/// The nodes of a page's JSON-LD, where it is JSON.
struct JSONLD {
  /// A node's properties.
  typealias Node = [String: Any]

  /// More bytes than a page's data for search engines have.
  private static let mostBytes = 2 << 20
  /// More nodes than are looked at.
  private static let mostNodes = 2_000
  /// More names in one property than a byline has.
  private static let mostNames = 20

  private var nodes: [Node] = []
  /// Those that say more than their identifier, by it.
  private var named: [String: Node] = [:]

  /// Reads a `script`'s content; what is not JSON says nothing.
  mutating func read(_ script: String) {
    guard script.utf8.count <= Self.mostBytes, Self.isShallow(script) else { return }
    var text = script.trimmingCharacters(in: .whitespacesAndNewlines)
    // Some content management systems wrap it as if it were a script.
    for mark in ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"] {
      if text.hasPrefix(mark) { text.removeFirst(mark.count) }
      if text.hasSuffix(mark) { text.removeLast(mark.count) }
    }
    // Line ends within strings are a common mistake.
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    guard let value = try? JSONSerialization.jsonObject(with: Data(String(line).utf8)) else {
      return
    }
    collect(value)
  }

  /// The node that is an article, the best first: one that says what an article says.
  var article: Node? {
    let articles = nodes.filter { Self.types(of: $0).contains(where: Self.isArticle) }
    return articles.first { $0["headline"] != nil || $0["articleBody"] != nil } ?? articles.first
  }

  private mutating func collect(_ value: Any) {
    var rest = [value]
    while let value = rest.popLast(), nodes.count < Self.mostNodes {
      if let list = value as? [Any] {
        rest += list.reversed()
      } else if let node = value as? Node {
        nodes.append(node)
        if let identifier = node["@id"] as? String, node.count > 1, named[identifier] == nil {
          named[identifier] = node
        }
        for key in ["mainEntity", "mainEntityOfPage", "hasPart", "@graph"] {
          if let inner = node[key], !(inner is String) { rest.append(inner) }
        }
      }
    }
  }

  /// Whether nothing nests as deep as would exhaust the reader's stack.
  private static func isShallow(_ script: String) -> Bool {
    var depth = 0
    for byte in script.utf8 {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth > 100 { return false }
    }
    return true
  }

  private static func types(of node: Node) -> [String] {
    if let type = node["@type"] as? String { return [type] }
    return node["@type"] as? [String] ?? []
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
      || type.hasSuffix("Posting") || type == "Review" || type == "AnalysisNewsArticle"
  }
}

extension JSONLD {
  /// A property as one line: a string, the names of one node or of several; cut where it is longer
  /// than such a line can be.
  func text(_ key: String, of node: Node) -> String? {
    var names: [String] = []
    collect(namesIn: node[key], into: &names)
    guard !names.isEmpty else { return nil }
    return names.joined(separator: ", ").cut(toBytes: PageDeclarations.mostBytes)
  }

  private func collect(namesIn value: Any?, into names: inout [String]) {
    switch value {
    case let text as String: if !text.isEmpty { names.append(text) }
    case let list as [Any]:
      for value in list {
        guard names.count < Self.mostNames else { return }
        collect(namesIn: value, into: &names)
      }
    case let node as Node:
      let identifier = node["@id"] as? String
      names += Self.names(ofName: node["name"] ?? identifier.flatMap { named[$0]?["name"] })
    default: break
    }
  }

  private static func names(ofName value: Any?) -> [String] {
    if let name = value as? String { return [name] }
    return (value as? [String]).map { Array($0.prefix(mostNames)) } ?? []
  }

  /// A property that is a URL, or a node with one.
  func url(_ key: String, of node: Node) -> String? {
    if let url = node[key] as? String { return url }
    let inner = node[key] as? Node
    return inner?["@id"] as? String ?? inner?["url"] as? String
  }
}

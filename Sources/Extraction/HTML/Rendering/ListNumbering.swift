import CGumbo

/// What stands before the items of a list.
struct ListNumbering {
  private let isNumbered: Bool
  private let step: Int
  private var next: Int

  init(of list: Int, in tree: PageTree) {
    isNumbered = tree.nodes[list].tag == GUMBO_TAG_OL
    guard isNumbered else {
      (step, next) = (1, 1)
      return
    }
    step = tree.has("reversed", list) ? -1 : 1
    let start = tree.value("start", of: list).flatMap { Int($0) }
    next = start ?? (step == 1 ? 1 : Self.itemCount(of: list, in: tree))
  }

  /// The next item's marker: `- `, or its number.
  mutating func marker(ofItem item: Int, in tree: PageTree) -> String {
    guard isNumbered else { return "- " }
    let number = tree.value("value", of: item).flatMap { Int($0) } ?? next
    next = number &+ step
    return "\(number). "
  }

  private static func itemCount(of list: Int, in tree: PageTree) -> Int {
    var count = 0
    var index = list + 1
    let end = Int(tree.nodes[list].end)
    while index < end {
      if tree.nodes[index].tag == GUMBO_TAG_LI { count += 1 }
      index = Int(tree.nodes[index].end)
    }
    return count
  }
}

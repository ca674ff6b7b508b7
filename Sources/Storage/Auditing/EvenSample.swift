/// Some of the elements that follow on one another, at even distances; all of them where they are few.
struct EvenSample<Element> {
  /// What was kept.
  private(set) var elements: [Element] = []
  private let most: Int
  private var seen = 0
  private var distance = 1

  /// - Parameter most: So many are kept at most.
  init(most: Int) {
    self.most = most
  }

  /// Takes the next element, or passes it over.
  mutating func add(_ element: () -> Element) {
    defer { seen += 1 }
    guard seen % distance == 0 else { return }
    elements.append(element())
    if elements.count <= most { return }
    elements = stride(from: 0, to: elements.count, by: 2).map { elements[$0] }
    distance *= 2
  }
}

/// Counts as lengths of one bar.
enum StatusBar {
  /// Cells in proportion to counts, at least one for each; the largest counts give or take what is
  /// left.
  ///
  /// - Parameters:
  ///   - counts: None is 0.
  ///   - width: All the cells, no fewer than there are counts.
  static func cells(for counts: [Int], in width: Int) -> [Int] {
    let total = counts.reduce(0, +)
    let width = max(width, counts.count)
    var cells = counts.map { max(1, $0 * width / total) }
    var left = width - cells.reduce(0, +)
    while left != 0 {
      // Of those as wide the smaller count gives way, so that more claims never have fewer cells.
      let index =
        left > 0
        ? counts.indices.max { counts[$0] < counts[$1] }
        : cells.indices.max { (cells[$0], -counts[$0]) < (cells[$1], -counts[$1]) }
      guard let index else { break }
      cells[index] += left.signum()
      left -= left.signum()
    }
    return cells
  }
}

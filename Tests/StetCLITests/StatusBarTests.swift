import Seeding
import Testing

@testable import StetCLI

@Suite("Counts as one bar")
struct StatusBarTests {
  @Test(
    arguments: [
      ([1], 10, [10]), ([1, 1], 10, [5, 5]), ([1, 99], 10, [1, 9]),
      ([4, 86, 10, 12], 20, [1, 16, 1, 2]),
      ([1, 1, 1], 2, [1, 1, 1]), ([1000, 1, 1], 4, [2, 1, 1]),
    ])
  func `cells are in proportion, and every status has one`(counts: [Int], width: Int, cells: [Int])
  {
    #expect(StatusBar.cells(for: counts, in: width) == cells)
  }

  @Test func `the cells fill the bar, and more claims never have fewer`() {
    var random = SeededGenerator(seed: 2026)
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        Int.random(in: 1...Int.random(in: 1...100_000, using: &random), using: &random)
      }
      let width = Int.random(in: 1...100, using: &random)
      let cells = StatusBar.cells(for: counts, in: width)
      #expect(cells.reduce(0, +) == max(width, counts.count))
      #expect(cells.allSatisfy { $0 > 0 })
      for (a, b) in zip(counts.indices, counts.indices.dropFirst()) where counts[a] > counts[b] {
        #expect(cells[a] >= cells[b], "\(counts) in \(width): \(cells)")
      }
    }
  }
}

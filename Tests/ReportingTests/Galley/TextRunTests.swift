import Anchoring
import Seeding
import Testing

@testable import Reporting

@Suite struct TextRunTests {
  /// What must hold of the runs of any spans.
  private func check(_ runs: [TextRun], of spans: [CodePointRange], length: Int, edges: [Int] = [])
  {
    #expect(runs.map(\.range.start) == [0] + runs.dropLast().map(\.range.end))
    #expect(runs.last?.range.end == length)
    for run in runs {
      #expect(run.range.count > 0)
      let holding = spans.indices.filter {
        spans[$0].start < run.range.end && run.range.start < spans[$0].end
      }
      #expect(run.spans == holding)
      // None is cut by the run's edges.
      for span in holding {
        #expect(spans[span].start <= run.range.start && run.range.end <= spans[span].end)
      }
      #expect(run.begins == holding.filter { spans[$0].start == run.range.start })
      #expect(run.ends == holding.filter { spans[$0].end == run.range.end })
    }
    let cuts = Set(spans.flatMap { [$0.start, $0.end] } + edges + [0, length])
    #expect(Set(runs.map(\.range.start) + [length]) == cuts)
  }

  private static let all = (0..<5).flatMap { start in
    (start + 1...5).map { CodePointRange(start, $0) }
  }

  @Test func `Two spans, whatever they share, cut a text into runs that each holds whole`() {
    for one in Self.all {
      for other in Self.all {
        let spans = [one, other].sorted()
        var cutter = RunCutter(spans)
        check(cutter.runs(upTo: 5), of: spans, length: 5)
      }
    }
  }

  @Test func `Three spans and an edge between two takes do, too`() {
    for one in Self.all {
      for other in Self.all where one <= other {
        for third in Self.all where other <= third {
          let spans = [one, other, third]
          var cutter = RunCutter(spans)
          check(
            cutter.runs(upTo: 2) + cutter.runs(upTo: 2) + cutter.runs(upTo: 5), of: spans,
            length: 5, edges: [2])
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Any number of spans does, too`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let length = Int.random(in: 1...60, using: &generator)
    let spans = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      let start = Int.random(in: 0..<length, using: &generator)
      return CodePointRange(start, Int.random(in: start + 1...length, using: &generator))
    }.sorted()
    let edges = (0..<3).map { _ in Int.random(in: 0...length, using: &generator) }.sorted()
    var cutter = RunCutter(spans)
    let runs = (edges + [length]).flatMap { cutter.runs(upTo: $0) }
    check(runs, of: spans, length: length, edges: edges)
  }

  @Test func `A text without spans is one run`() {
    var cutter = RunCutter([])
    #expect(
      cutter.runs(upTo: 3) == [
        TextRun(range: CodePointRange(0, 3), spans: [], begins: [], ends: [])
      ])
    #expect(cutter.runs(upTo: 3).isEmpty)
  }
}

@Suite struct UnderlineLaneTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Spans that share words lie on different lines, and none is left out without need`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let spans = (0..<20).map { _ in
      let start = Int.random(in: 0..<60, using: &generator)
      return CodePointRange(start, start + Int.random(in: 1...20, using: &generator))
    }.sorted()
    let lanes = UnderlineLanes.assign(spans)
    for (index, span) in spans.enumerated() {
      let earlier = spans.indices.filter { $0 < index && spans[$0].end > span.start }
      let taken = Set(earlier.compactMap { lanes[$0] })
      if let lane = lanes[index] {
        #expect(!taken.contains(lane))
        #expect(taken.isSuperset(of: 0..<lane))
      } else {
        #expect(taken.count == UnderlineLanes.count)
      }
    }
  }
}

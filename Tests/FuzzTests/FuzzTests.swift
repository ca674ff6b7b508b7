import FuzzTargets
import Seeding
import Testing

@Suite("Inputs that nobody meant")
struct FuzzTests {
  /// How many inputs each target is given; `make fuzz` gives it as many as an hour allows.
  private static func count(for target: FuzzTarget) -> Int {
    switch target.name {
    case "folding": 4
    case "command-line": 40
    case "following", "quote": 120
    default: 500
    }
  }

  @Test("Whatever comes in, what is promised holds", arguments: FuzzTarget.all.map(\.name))
  func random(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    var mutation = Mutation(target, seed: 20)
    for number in 0..<Self.count(for: target) {
      let input = mutation.next()
      #expect(throws: Never.self, "input \(number) of seed 20: \(input)") { try target.run(input) }
    }
  }

  @Test("The inputs to begin with are good ones", arguments: FuzzTarget.all.map(\.name))
  func seeds(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    #expect(!target.seeds.isEmpty)
    for seed in target.seeds { try target.run(seed) }
  }
}

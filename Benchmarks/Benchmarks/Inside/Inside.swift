import Anchoring
import Benchmark
import Claims
import Foundation
import Workflow

/// What happens inside the process, on the desks that `STET_BENCH_DESKS` names.
///
/// `SIZE=FOLDER=QUERIES`, one a line; the file QUERIES has a claim's wording a line.
let benchmarks: @Sendable () -> Void = {
  let desks = (ProcessInfo.processInfo.environment["STET_BENCH_DESKS"] ?? "").split(separator: "\n")
  for named in desks {
    let parts = named.split(separator: "=").map(String.init)
    guard parts.count == 3, let queries = try? String(contentsOfFile: parts[2], encoding: .utf8)
    else {
      fatalError("STET_BENCH_DESKS: \(named)")
    }
    addBenchmarks(
      size: parts[0], folder: parts[1], wordings: queries.split(separator: "\n").map(String.init))
  }
}

private func addBenchmarks(size: String, folder: String, wordings: [String]) {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .microseconds, warmupIterations: 20,
    maxDuration: .seconds(60), maxIterations: 400)
  Benchmark("similar \(size)", configuration: configuration) { benchmark, desk in
    let wording = wordings[benchmark.currentIteration % wordings.count]
    blackHole(try desk.claims(likeText: wording, limit: 5))
  } setup: {
    try open(folder)
  }
  Benchmark("claim \(size)", configuration: configuration) { benchmark, desk in
    blackHole(try desk.claim("mori-\(1 + benchmark.currentIteration * 7 % 900)"))
  } setup: {
    try open(folder)
  }
}

private func open(_ folder: String) throws -> Desk {
  try Desk(
    folder: DeskFolder(path: folder),
    environment: DeskEnvironment(
      handle: "mori", now: { "2026-11-21T09:00:00Z" }, nonce: { String(repeating: "0", count: 32) },
      warn: { _ in }))
}

// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "stet", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    // Without its traits: they count allocations by libraries that a static build has no room for.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .target(name: "Seeding"),
    .target(name: "Prose", dependencies: ["Seeding"]),
    .executableTarget(
      name: "SearchSpeed",
      dependencies: ["Prose", "Seeding", .product(name: "Anchoring", package: "stet")]),
    .executableTarget(
      name: "FollowingSpeed",
      dependencies: ["Prose", "Seeding", .product(name: "Anchoring", package: "stet")]),
    .executableTarget(
      name: "LeastLog",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "Inside",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Anchoring", package: "stet"),
        .product(name: "Workflow", package: "stet"),
      ], path: "Benchmarks/Inside",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "FollowingAccuracy", dependencies: [.product(name: "Anchoring", package: "stet")]),
    .executableTarget(
      name: "PageSpeed", dependencies: ["Seeding", .product(name: "Extraction", package: "stet")]),
    .executableTarget(
      name: "LikenessTuning",
      dependencies: ["Seeding", .product(name: "Matching", package: "stet")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

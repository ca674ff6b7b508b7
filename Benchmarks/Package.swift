// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "stet", path: "..")],
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
      name: "FollowingAccuracy", dependencies: [.product(name: "Anchoring", package: "stet")]),
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

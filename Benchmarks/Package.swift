// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "stet", path: "..")],
  targets: [
    .target(name: "Seeding"),
    .executableTarget(
      name: "SearchSpeed",
      dependencies: ["Seeding", .product(name: "Anchoring", package: "stet")]),
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

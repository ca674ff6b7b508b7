// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "stet", path: "../..")],
  targets: [
    .target(name: "LibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["LibFuzzer", .product(name: "FuzzTargets", package: "stet")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

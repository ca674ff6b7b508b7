// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "stet",
  products: [
    .executable(name: "stet", targets: ["stet"]),
    .library(name: "Anchoring", targets: ["Anchoring"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Matching", targets: ["Matching"]),
    .library(name: "Workflow", targets: ["Workflow"]),
    // For Torture/Fuzzing, which is a package of its own.
    .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    // Foundation's conveniences would make the program start later.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    // For tests alone: what others read of the CSV report.
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "Anchoring"),
    .target(
      name: "Claims",
      dependencies: ["Anchoring", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .target(name: "Matching", dependencies: ["Anchoring"]),
    // Debian's libgumbo-dev.
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "GumboArena", dependencies: ["CGumbo"]),
    // Debian's zlib1g-dev.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Extraction",
      dependencies: [
        "Anchoring", "CGumbo", "GumboArena", "CZlib", "TerminalSignals",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "SQLiteHardening",
      dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")]
    ),
    .target(
      name: "Storage",
      dependencies: [
        "Claims", "Matching", "Anchoring", "SQLiteHardening",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Workflow",
      dependencies: ["Extraction", "Storage", "Claims", "Matching", "Anchoring"]
    ),
    .target(name: "CharacterWidth"),
    .target(name: "TerminalSignals"),
    .target(name: "Terminal", dependencies: ["CharacterWidth", "TerminalSignals"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Claims", "Anchoring", "Terminal",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")]
    ),
    .target(
      name: "StetCLI",
      dependencies: [
        "Workflow", "Extraction", "Reporting", "Storage", "Claims", "Matching", "Anchoring",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "stet",
      dependencies: [
        "StetCLI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "Seeding", path: "Tests/Seeding"),
    .target(
      name: "RandomLedgers", dependencies: ["Claims", "Anchoring", "Seeding"],
      path: "Tests/RandomLedgers"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "StetCLI", "Workflow", "Storage", "Claims", "Matching", "Anchoring", "Extraction",
        "Terminal",
        "Seeding", "RandomLedgers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/FuzzTargets"
    ),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "Seeding"]),
    .testTarget(name: "AnchoringTests", dependencies: ["Anchoring", "Seeding"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Seeding"]),
    .testTarget(name: "ClaimsTests", dependencies: ["Claims", "Anchoring", "Seeding"]),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Anchoring", "CZlib", "Seeding"],
      exclude: ["Pages", "Programs"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Claims", "Matching", "Anchoring", "Seeding", "RandomLedgers",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "WorkflowTests",
      dependencies: [
        "Workflow", "Extraction", "Storage", "Claims", "Anchoring",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Seeding"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Claims", "Anchoring", "Seeding",
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]
    ),
    .testTarget(
      name: "StetCLITests",
      dependencies: [
        "StetCLI", "Workflow", "Extraction", "Reporting", "Storage", "Claims", "Anchoring",
        "Terminal", "Seeding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(name: "EndToEndTests", dependencies: ["stet"]),
  ],
  swiftLanguageModes: [.v6]
)

let targetsInC = [
  "SQLiteHardening", "CharacterWidth", "TerminalSignals", "CGumbo", "GumboArena", "CZlib",
]

for target in package.targets where !targetsInC.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The pure core. Whoever holds its values depends on all of it: the build system rebuilds a module when one that it
/// names has changed, and the layout of a value goes through to whoever holds it inside another.
let core: [Target.Dependency] = [
  "TextForm", "Matching", "Understanding", "Risk", "Resources", "Policy", "Composition",
  "Counselling",
]

/// A module of the house; it may import only those named here, which stand above it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "xinyi",
  products: [
    .executable(name: "xinyi", targets: ["xinyi"]),
    .library(name: "Counselling", targets: ["Counselling", "Content"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-32", providers: [.apt(["libpcre2-dev"])]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),

    // The pure core, in the order in which a message walks through it.
    module("TextForm"),
    module("Matching", ["TextForm", "CPCRE2"]),
    module("Understanding", ["TextForm", "Matching"]),
    module("Risk", ["TextForm", "Matching", "Understanding"]),
    module("Resources"),
    module("Policy", ["Risk"]),
    module(
      "Composition", ["TextForm", "Matching", "Understanding", "Risk", "Resources", "Policy"]),
    module(
      "Counselling",
      ["TextForm", "Matching", "Understanding", "Risk", "Resources", "Policy", "Composition"]),

    // The shell.
    module("Content", core + [yams]),
    module("Storage", [grdb]),
    module("Serving", core + ["Storage"]),
    module("Layout"),
    module("Terminal", ["Layout", "CEditline"]),
    module("Desk", ["Layout", "Storage"]),
    module("Authoring", core + ["Content"]),
    module("Evaluation", core + ["Serving", "Storage", "Layout"]),
    .executableTarget(
      name: "xinyi",
      dependencies: core + [
        "Content", "Storage", "Serving", "Layout", "Terminal", "Desk", "Authoring", "Evaluation",
        arguments,
      ], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: core + ["Content"], path: "Tests/Support",
      swiftSettings: settings),
    tests("TextForm", ["TextForm"]),
    tests("Matching", ["TextForm", "Matching"]),
    tests("Understanding", core + ["Content", "TestSupport"]),
    tests("Risk", core + ["Content", "TestSupport"]),
    tests("Resources", ["Resources"]),
    tests("Policy", core + ["Content", "TestSupport"]),
    tests("Composition", core + ["Content"]),
    tests("Counselling", core + ["Content", "TestSupport"]),
    tests("Content", core + ["Content", "TestSupport"]),
    tests("Storage", ["Storage"]),
    tests("Serving", core + ["Content", "Storage", "Serving", "TestSupport"]),
    tests("Layout", ["Layout"]),
    tests("Terminal", ["Layout", "Terminal"]),
    tests("Desk", ["Storage", "Layout", "Desk"]),
    tests("Authoring", core + ["Content", "Authoring", "TestSupport"]),
    tests("Evaluation", core + ["Content", "Serving", "Storage", "Evaluation", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["xinyi"], swiftSettings: settings),
  ]
)

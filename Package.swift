// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A module of the house; it may import only those named here, which stand above it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies,
    swiftSettings: settings)
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
    module(
      "Content",
      [
        "TextForm", "Matching", "Understanding", "Risk", "Resources", "Policy", "Composition",
        "Counselling", yams,
      ]),
    module("Storage", [grdb]),
    module(
      "Serving",
      [
        "TextForm", "Understanding", "Risk", "Resources", "Policy", "Composition", "Counselling",
        "Storage",
      ]),
    module("Layout"),
    module("Terminal", ["Layout", "CEditline"]),
    module("Desk", ["Layout", "Storage"]),
    module(
      "Authoring",
      [
        "TextForm", "Matching", "Understanding", "Risk", "Resources", "Policy", "Composition",
        "Counselling", "Content",
      ]),
    module(
      "Evaluation",
      ["Understanding", "Risk", "Resources", "Counselling", "Serving", "Layout"]),
    .executableTarget(
      name: "xinyi",
      dependencies: [
        "TextForm", "Risk", "Resources", "Policy", "Composition", "Counselling", "Content",
        "Storage",
        "Serving", "Terminal", "Desk", "Authoring", "Evaluation", arguments,
      ], swiftSettings: settings),

    tests("TextForm"),
    tests("Matching", ["TextForm"]),
    tests("Understanding", ["TextForm", "Matching", "Content", "Counselling"]),
    tests(
      "Risk", ["TextForm", "Matching", "Understanding", "Resources", "Content", "Counselling"]),
    tests("Resources"),
    tests("Policy", ["Risk", "Content", "Counselling"]),
    tests("Composition", ["TextForm", "Policy", "Content", "Counselling"]),
    tests("Counselling", ["TextForm", "Content", "Risk", "Resources", "Policy", "Composition"]),
    tests("Content", ["Counselling", "Composition", "Risk", "Understanding"]),
    tests("Storage"),
    tests(
      "Serving",
      [
        "Content", "Counselling", "Resources", "Risk", "Policy", "Storage", "TextForm",
        "Understanding",
      ]),
    tests("Layout"),
    tests("Terminal", ["Layout"]),
    tests("Desk", ["Storage"]),
    tests(
      "Authoring",
      ["TextForm", "Policy", "Content", "Counselling", "Composition", "Risk", "Understanding"]),
    tests(
      "Evaluation",
      ["Content", "Counselling", "Resources", "Risk", "Serving", "Understanding"]),
    .testTarget(name: "CommandTests", dependencies: ["xinyi"], swiftSettings: settings),
  ]
)

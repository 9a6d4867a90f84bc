// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], extra: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + extra)
}

func tests(_ module: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: module + "Tests",
    dependencies: [.target(name: module)] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "swprof",
  products: [.executable(name: "swprof", targets: ["swprof"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(name: "CZlib"),
    .target(name: "CAssets", exclude: ["web"]),
    module("Bytes", ["CZlib"], extra: [.enableExperimentalFeature("Lifetimes")]),
    module("RegularExpressions"),
    module("Statistics"),
    module("Benchstat", ["Bytes", "RegularExpressions", "Statistics"]),
    module("Units"),
    module("Profiles"),
    module("Formats", ["Bytes", "Profiles"]),
    module("Reports", ["Units"]),
    module("Analysis", ["Profiles", "RegularExpressions", "Statistics", "Units"]),
    module(
      "Commands",
      [
        "Analysis", "Benchstat", "Profiles", "RegularExpressions", "Reports", "Statistics", "Units",
      ]),
    module("Symbols", ["Bytes", "Profiles"]),
    module("Drawings", ["Reports", "Units"]),
    module("Rendering", ["Bytes", "CAssets", "Drawings", "Reports", "Units"]),
    module(
      "Driver",
      [
        "Analysis", "Benchstat", "Bytes", "Commands", "Formats", "Profiles", "RegularExpressions",
        "Rendering", "Reports", "Symbols", "Units",
      ]),
    module("CLI", ["Bytes", "Commands", "Driver", argumentParser]),
    module("Shell", ["Bytes", "Commands", "Driver", "Rendering", "Reports", "Units"]),
    module("WebUI", ["Bytes", "Commands", "Driver", "Rendering", nioCore, nioHTTP1, nioPosix]),
    .executableTarget(
      name: "swprof", dependencies: ["CLI", "Commands", "Driver", "Shell", "WebUI"],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Bytes", "Formats", "Profiles"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "BrowserSupport", path: "Tests/BrowserSupport", swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Analysis", "BrowserSupport", "Bytes", "Commands", "Drawings", "Driver", "Formats",
        "Profiles", "Rendering", "Reports", "TestSupport",
      ],
      path: "Benchmarks", exclude: ["README.md", "compare.sh"], swiftSettings: settings),
    tests("Bytes", ["TestSupport"]),
    tests("Formats", ["Bytes", "Profiles", "TestSupport"]),
    tests("RegularExpressions"),
    tests("Statistics", ["TestSupport"]),
    tests("Benchstat", ["TestSupport"]),
    tests("Units"),
    tests("Profiles", ["TestSupport"]),
    tests(
      "Analysis",
      [
        "Bytes", "Formats", "Profiles", "RegularExpressions", "Statistics", "TestSupport", "Units",
      ]),
    tests(
      "Commands",
      ["Analysis", "Profiles", "RegularExpressions", "Reports", "TestSupport", "Units"]),
    tests("Drawings", ["Reports", "TestSupport", "Units"]),
    tests("Rendering", ["Bytes", "Drawings", "Reports", "TestSupport", "Units"]),
    tests(
      "Driver",
      [
        "Analysis", "Benchstat", "Bytes", "Commands", "Formats", "Profiles", "RegularExpressions",
        "Rendering", "Reports", "Symbols", "TestSupport", "Units",
      ]),
    tests("Symbols", ["Bytes", "Profiles", "TestSupport"]),
    tests("CLI", ["Commands", "Driver"]),
    tests("Shell", ["Bytes", "Commands", "Driver", "Rendering", "Reports", "TestSupport"]),
    tests(
      "WebUI", ["Bytes", "Commands", "Driver", "Formats", "Profiles", "Rendering", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Bytes", "CLI", "Commands", "Driver", "Formats", "Profiles", "Rendering", "Reports",
        "TestSupport", "Units",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["BrowserSupport", "Bytes", "Formats", "Profiles", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// swift-tools-version: 6.1
import Foundation
import PackageDescription

// The module table is the architecture: a module may import what its row names and nothing else.
// Rows stand in layers, bottom up; an arrow never points up. `Scripts/check-imports` compares each
// `import` with this table.
struct Module {
  var name: String
  var imports: [String] = []
  var packages: [Target.Dependency] = []
  /// Small files that are compiled in.
  var embedded: [String] = []
  /// Modules whose inner loops decide how long the tests take: numbers and text.
  var isNumeric = false
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let modules = [
  // 0
  Module(name: "Localization"),
  Module(name: "ElementaryFunctions", isNumeric: true),
  Module(name: "SpreadsheetML"),
  // 1
  Module(name: "LinearAlgebra", imports: ["COpenBLAS", "CKLU"], isNumeric: true),
  Module(name: "Archives", imports: ["CZip", "CNettle", "Localization"]),
  Module(name: "SourceText", imports: ["Localization"], packages: [yams]),
  Module(name: "TimeSeries", imports: ["Localization"]),
  // 2
  Module(name: "Statistics", imports: ["LinearAlgebra", "CSpecialFunctions"], isNumeric: true),
  Module(name: "Expressions", imports: ["SourceText", "ElementaryFunctions", "Localization"]),
  // 3
  Module(
    name: "Econometrics",
    imports: [
      "Expressions", "Statistics", "TimeSeries", "LinearAlgebra", "SourceText", "Localization",
    ], isNumeric: true),
  Module(
    name: "SeedExtraction", imports: ["TimeSeries", "SourceText", "CLibXML2", "Localization"],
    isNumeric: true),
  // 4
  Module(name: "Forecasting", imports: ["Statistics", "Localization"], isNumeric: true),
  Module(
    name: "Modeling",
    imports: [
      "Econometrics", "Expressions", "Statistics", "TimeSeries", "LinearAlgebra", "SourceText",
      "ElementaryFunctions", "Localization",
    ], isNumeric: true),
  // 5
  Module(
    name: "Scenarios",
    imports: [
      "Modeling", "Forecasting", "Expressions", "Statistics", "TimeSeries", "LinearAlgebra",
      "SourceText", "Localization",
    ], isNumeric: true),
  Module(
    name: "Reporting",
    imports: ["Archives", "TimeSeries", "SpreadsheetML", "CXlsxWriter", "Localization"],
    embedded: [
      "frame.css", "tables.css", "panel.css", "charts.css", "print.css",
      "words.js", "choices.js", "tables.js", "notes.js", "panel.js", "start.js",
    ].map { "Formats/HTMLReport/Resources/" + $0 }),
  Module(name: "Spreadsheets", imports: ["Archives", "SpreadsheetML", "CLibXML2", "Localization"]),
  // 6
  Module(
    name: "Qilu",
    imports: [
      "SeedExtraction", "Scenarios", "Reporting", "Spreadsheets", "SpreadsheetML", "Archives", "Modeling",
      "Forecasting", "Econometrics",
      "Expressions", "Statistics", "TimeSeries", "SourceText", "LinearAlgebra", "Localization",
    ]),
]

/// Debug builds run the numeric tests ten times slower; `make test` sets this. It is a switch because
/// unsafe flags would make the library unusable as a versioned dependency.
let optimizesNumericModules = ProcessInfo.processInfo.environment["QILU_OPTIMIZE_TESTS"] != nil

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "qilu",
  products: [
    .library(name: "Qilu", targets: ["Qilu", "Reporting", "TimeSeries"]),
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Modeling", targets: ["Modeling", "SourceText", "Statistics", "TimeSeries"]),
    .library(name: "SeedExtraction", targets: ["SeedExtraction"]),
    .library(name: "Reporting", targets: ["Reporting", "SpreadsheetML", "Localization"]),
    .executable(name: "qilu", targets: ["QiluCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CKLU", providers: [.apt(["libsuitesparse-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-pthread-dev"])]),
    .target(
      name: "CSpecialFunctions", cxxSettings: [.define("BOOST_MATH_NO_LONG_DOUBLE_MATH_FUNCTIONS")],
      linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "QiluCommand",
      dependencies: [
        "Qilu", "Reporting", "TimeSeries", "SourceText", "Localization", argumentParser,
      ], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["SourceText"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["QiluCommand", "Qilu", "TestSupport"], swiftSettings: strict),
  ]
    + modules.map { module in
      .target(
        name: module.name,
        dependencies: module.imports.map { .init(stringLiteral: $0) } + module.packages,
        resources: module.embedded.map { .embedInCode($0) },
        swiftSettings: strict
          + (module.isNumeric && optimizesNumericModules ? [.unsafeFlags(["-O"])] : []))
    }
    // A test may use every module below the one it tests.
    + modules.indices.dropFirst().map { index in
      .testTarget(
        name: modules[index].name + "Tests",
        dependencies: ["TestSupport"] + modules[...index].map { .init(stringLiteral: $0.name) },
        swiftSettings: strict)
    }
)

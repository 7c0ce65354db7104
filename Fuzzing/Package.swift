// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it is built with the fuzzer's instrumentation, and has no `main` but the fuzzer's.
let package = Package(
  name: "qilu-fuzzing",
  dependencies: [.package(name: "qilu", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzArticles",
      dependencies: [
        .product(name: "Qilu", package: "qilu"), .product(name: "SeedExtraction", package: "qilu"),
      ])
  ]
)

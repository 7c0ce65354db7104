// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody's build of qilu pays for the rivals.
let package = Package(
  name: "qilu-benchmarks",
  dependencies: [.package(name: "qilu", path: "..")],
  targets: [
    .target(name: "LAPACKRival", linkerSettings: [.linkedLibrary("openblas")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "LinearAlgebra", package: "qilu"), .product(name: "Modeling", package: "qilu"),
        .product(name: "Qilu", package: "qilu"), .product(name: "Reporting", package: "qilu"), "LAPACKRival",
      ]),
  ]
)

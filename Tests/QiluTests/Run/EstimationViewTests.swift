import Foundation
import Localization
import Reporting
import TestSupport
import Testing

@testable import Qilu

/// What `qilu estimate` says of equations that are no plain regressions.
@Suite struct EstimationViewTests {
  /// The project of `Tests/Fixtures/klein` in memory.
  static func view(_ model: String) throws -> EstimationView {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/klein")
    let data = try String(contentsOf: folder.appendingPathComponent("klein.csv"), encoding: .utf8)
    let text = try String(contentsOf: folder.appendingPathComponent("models/\(model).yaml"), encoding: .utf8)
    let files = [
      "/project/scenarios/models/\(model).yaml": text, "/project/scenarios/klein.csv": data,
    ]
    return try Project(folder: "/project", fileSystem: MemoryFileSystem(texts: files)).estimate(model)
  }

  static func rows(_ model: String) throws -> [[String: JSONValue]] {
    guard case .array(let rows) = try view(model).json else { return [] }
    return rows.map { row in
      guard case .object(let members) = row else { return [:] }
      return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  static func number(_ rows: [[String: JSONValue]], _ equation: String, _ term: String, _ key: String)
    -> Double?
  {
    let row = rows.first { $0["equation"] == .string(equation) && $0["term"] == .string(term) }
    guard case .number(let value)? = row?[key] else { return nil }
    return value
  }

  /// bimets (man/ESTIMATE.Rd), as many digits as it prints; the mean lag from Scripts/reference/klein.py.
  @Test func restrictionsAndLags() throws {
    let rows = try Self.rows("advanced")
    let f = try #require(Self.number(rows, "i", "restrictions_f", "value"))
    #expect(isClose(f, 8.194478, relative: 1e-6))
    #expect(isClose(try #require(Self.number(rows, "i", "restrictions_f", "p")), 0.0118602, relative: 1e-5))
    #expect(isClose(try #require(Self.number(rows, "w1", "lag_sum c3", "se")), 0.03873693, relative: 1e-6))
    let mean = try #require(Self.number(rows, "w1", "mean_lag c3", "value"))
    #expect(isClose(mean, 0.25201194117, relative: 1e-8))
    let method = rows.first { $0["equation"] == "cn" && $0["term"] == "method" }
    #expect(method?["note"] == "ols, AR(2) errors")
    #expect(rows.contains { $0["term"] == "restriction" && $0["note"] == "b2 + b3 = 1" })
  }

  /// gretl's residual covariance and test of 3SLS.
  @Test func system() throws {
    let rows = try Self.rows("system")
    let covariance = try #require(Self.number(rows, "w1", "residual_covariance cn", "value"))
    #expect(isClose(covariance, -0.3936145387, relative: 1e-8))
    let test = try #require(Self.number(rows, "cn", "system_overidentification", "value"))
    #expect(isClose(test, 24.291, absolute: 5e-4))
    #expect(Self.number(rows, "cn", "first_stage_f a2", "value") != nil)
  }

  @Test(arguments: [Language.en, .zh]) func text(_ language: Language) throws {
    let advanced = TextReport().text(try Self.view("advanced").report, in: language)
    #expect(advanced.contains("F 8.19") && advanced.contains("b2 + b3 = 1") && advanced.contains("c3_lag2"))
    let system = TextReport().text(try Self.view("system").report, in: language)
    #expect(system.contains("χ² 24.29"))
    #expect(system.contains(language == .en ? "three-stage least squares" : "三阶段最小二乘"))
  }
}

import Econometrics
import Expressions
import Foundation
import LinearAlgebra
import SourceText
import TestSupport
import TimeSeries

/// Klein's Model I on the data of `Tests/Fixtures/klein`, as designs of its three equations.
enum Klein {
  static let columns: [String: [Double?]] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/klein/klein.csv")
    let table = try? TableFile(Data(contentsOf: url))
    var columns: [String: [Double?]] = [:]
    for name in table?.header ?? [] { columns[name] = table?.rows.map { $0.number(name) } }
    return columns
  }()

  static let consumption = (["1", "p", "p[-1]", "w1 + w2"], "cn", "a")
  static let investment = (["1", "p", "p[-1]", "kn[-1]"], "i", "b")
  static let wages = (["1", "y + t - w2", "y[-1] + t[-1] - w2[-1]", "time"], "w1", "c")
  /// The predetermined variables of the model.
  static let instruments = ["1", "p[-1]", "kn[-1]", "y[-1] + t[-1] - w2[-1]", "time", "t", "w2", "g"]

  /// One equation on the years given: its columns are called a1, a2 …
  static func design(
    _ equation: (terms: [String], response: String, letter: String), _ years: ClosedRange<Int> = 1921...1941
  ) throws -> DesignMatrix {
    let names = equation.terms.indices.map { "\(equation.letter)\($0 + 1)" }
    return try DesignMatrix(
      matrix: matrix(equation.terms, years), response: matrix([equation.response], years).column(0),
      names: names, responseName: equation.response,
      rows: years.map { ObservationRow(label: String($0), period: Period(year: $0)) })
  }

  static func instrumentMatrix(
    _ terms: [String] = instruments, _ years: ClosedRange<Int> = 1921...1941
  ) throws -> InstrumentMatrix {
    InstrumentMatrix(names: terms, matrix: try matrix(terms, years))
  }

  static func matrix(_ terms: [String], _ years: ClosedRange<Int>) throws -> Matrix {
    Matrix(
      columnVectors: try terms.map { term in
        let expression = try Expression.parse(term, at: .none)
        return years.map { year in
          expression.evaluate { name, shift in columns[name]?[year - 1920 + shift] } ?? .nan
        }
      })
  }

  static func system() throws -> [SystemEquation] {
    try [consumption, investment, wages].map {
      SystemEquation(name: $0.1, design: try design($0))
    }
  }
}

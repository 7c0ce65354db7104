import Econometrics
import LinearAlgebra
import Testing
import TimeSeries

struct DesignMatrixTimeOrderTests {
  private func design(_ periods: [String?]) throws -> DesignMatrix {
    let rows = periods.enumerated().map { index, text in
      ObservationRow(label: text ?? "row \(index)", period: text.flatMap { Period($0) })
    }
    let ones = [Double](repeating: 1, count: periods.count)
    return try DesignMatrix(
      matrix: Matrix(columnVectors: [ones]), response: ones, names: ["constant"], rows: rows)
  }

  @Test(arguments: [
    (["2019", "2020", "2021"], [0, 1, 2]), (["2021", "2019", "2020"], [1, 2, 0]),
    (["2020Q1", "2019Q4", "2019Q3"], [2, 1, 0]), (["2020M12", "2021M01"], [0, 1]),
    (["2020H2", "2021H1"], [0, 1]), ([nil, nil], [0, 1]),
  ]) func inOrder(periods: [String?], order: [Int]) throws {
    #expect(try design(periods).timeOrder == .success(order))
  }

  @Test(arguments: [
    (["2020M01-M06", "2020M01-M09"], Refusal.overlappingSpans("2020M01-M06", "2020M01-M09")),
    (["2020", "2020Q1"], .overlappingSpans("2020Q1", "2020")),
    (["2018", "2020", "2020Q3"], .overlappingSpans("2020", "2020Q3")),
    (["2020", "2020"], .severalRowsPerPeriod("2020")),
    (["2018", "2020"], .gap(after: "2018", before: "2020")),
    (["2019", "2020Q1"], .unequalSpans("2019", "2020Q1")),
    (["2019", nil], .rowWithoutPeriod("row 1")),
  ]) func refused(periods: [String?], reason: Refusal) throws {
    #expect(try design(periods).timeOrder == .failure(reason))
  }
}

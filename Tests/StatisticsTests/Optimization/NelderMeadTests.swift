import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct NelderMeadTests {
  /// Test functions of Moré, Garbow and Hillstrom, ACM TOMS 7 (1981), numbers 1 (Rosenbrock) and 13 (Powell singular),
  /// from their standard starts.
  @Test func findsTheMinimum() throws {
    let rosenbrock = try nelderMead(from: [-1.2, 1]) { x in
      100 * pow(x[1] - x[0] * x[0], 2) + pow(1 - x[0], 2)
    }
    #expect(zip(rosenbrock.argument, [1, 1]).allSatisfy { isClose($0, $1, absolute: 1e-4) })
    let powell = try nelderMead(from: [3, -1, 0, 1]) { x in
      pow(x[0] + 10 * x[1], 2) + 5 * pow(x[2] - x[3], 2) + pow(x[1] - 2 * x[2], 4)
        + 10 * pow(x[0] - x[3], 4)
    }
    #expect(powell.value < 1e-9)
    let line = try nelderMead(from: [10]) { ($0[0] - 4) * ($0[0] - 4) }
    #expect(isClose(line.argument[0], 4, absolute: 1e-4))
  }

  @Test func staysWhereTheFunctionExists() throws {
    let found = try nelderMead(from: [1, 1]) { x in
      x[0] > 0 ? x[0] - log(x[0]) + x[1] * x[1] : .nan
    }
    #expect(zip(found.argument, [1, 0]).allSatisfy { isClose($0, $1, absolute: 1e-4) })
  }

  @Test func refusesABadStartAndSaysWhenItStops() {
    #expect(throws: StatisticsError.notANumber(argument: [-1])) {
      try nelderMead(from: [-1]) { log($0[0]) }
    }
    #expect(throws: StatisticsError.self) {
      try nelderMead(from: [0, 0], maximumIterations: 3) { pow($0[0] - 5, 2) + pow($0[1], 2) }
    }
  }

  @Test func givesTheSameResultEveryTime() throws {
    let runs = try (0..<2).map { _ in
      try nelderMead(from: [-1.2, 1]) { pow($0[1] - $0[0] * $0[0], 2) + pow(1 - $0[0], 2) }
    }
    #expect(runs[0] == runs[1])
  }
}

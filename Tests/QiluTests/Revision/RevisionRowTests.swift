import Testing
import TimeSeries

@testable import Qilu

@Suite struct RevisionRowTests {
  let period = Period(year: 2027)

  @Test func theContributionsAddUpToTheChange() throws {
    let row = try #require(RevisionRow(period, path: [5, 5.4, 5.3, 5.8, 6.1]))
    let sum = RevisionStep.allCases.compactMap { row.contributions[$0] }.reduce(0, +)
    #expect(row.contributions.count == 4)
    #expect(abs(row.old + sum - row.new) < 1e-12)
    #expect(abs((row.contributions[.reestimation] ?? 0) + 0.1) < 1e-12)
    #expect(row.unexplained == 0)
  }

  @Test func aStepThatCannotBeSolvedIsPartOfTheNext() throws {
    let row = try #require(RevisionRow(period, path: [5, 5.5, 5.5, nil, 7]))
    #expect(row.contributions == [.data: 0.5, .reestimation: 0, .model: 1.5])
    let first = try #require(RevisionRow(period, path: [5, nil, nil, 6, 6]))
    #expect(first.contributions == [.assumptions: 1, .model: 0])
  }

  @Test func withoutAnEndThereIsNoRow() {
    #expect(RevisionRow(period, path: [nil, 5, 5, 5, 5]) == nil)
    #expect(RevisionRow(period, path: [5, 5, 5, 5, nil]) == nil)
  }

  @Test func whatTheReportsHoldBesideTheirInputsIsUnexplained() throws {
    let path: [Double?] = [5, 5, 5, 6, 6]
    let same = try #require(RevisionRow(period, path: path, reported: (5.000000000004, 6)))
    #expect(same.unexplained == 0 && same.old == 5)
    let other = try #require(RevisionRow(period, path: path, reported: (5.25, 6)))
    #expect(other.old == 5.25 && other.unexplained == -0.25)
    #expect(other.old + 1 + other.unexplained == other.new)
  }

  @Test func aChangeThatCausesUndoIsNotNothing() throws {
    let row = try #require(RevisionRow(period, path: [5, 6, 5, 5, 5]))
    #expect(row.change == 0 && !row.isUnchanged && row.moves(by: .data) && !row.moves(by: .model))
  }
}

import Localization
import SourceText
import Testing

@testable import Qilu

@Suite struct LineChangeTests {
  private func changes(_ old: String, _ new: String) throws -> [String] {
    let tree = { (text: String, name: String) in try YAMLNode.parse(SourceFile(name: name, text: text)) }
    return LineChange.all(try tree(old, "old.yaml"), try tree(new, "new.yaml")).map {
      RevisionEvidence.words($0).en
    }
  }

  @Test func aChangedLineIsNamedByItsKeyAndPlace() throws {
    #expect(
      try changes("a:\n  x: {2026: 1 %, 2027: hold}\n", "b: 1\na:\n  x: {2026: 1 %, 2027: 2 %}\n") == [
        "new.yaml:3 a › x › 2027: hold → 2 %", "new.yaml:1 b: new: 1",
      ])
  }

  @Test func whatStandsInOneFileAloneIsToldLineByLine() throws {
    #expect(
      try changes("a: 1\n", "a: 1\nx:\n  y: 2\n  z: [1, 2]\n")
        == ["new.yaml:3 x › y: new: 2", "new.yaml:4 x › z: new: [1, 2]"])
    #expect(try changes("a: 1\nx: {y: 2}\n", "a: 1\n") == ["old.yaml:2 x › y: removed: 2"])
  }

  @Test func listsOfOneLengthAreComparedItemByItem() throws {
    #expect(
      try changes("t:\n  - {a: 1, b: 2}\n  - {a: 3}\n", "t:\n  - {a: 1, b: 5}\n  - {a: 3}\n")
        == ["new.yaml:2 t › 1 › b: 2 → 5"])
    #expect(try changes("t: [1, 2]\n", "t: [1]\n") == ["new.yaml:1 t: [1, 2] → [1]"])
  }

  @Test func textsForPeopleAndDrawsAreNoChange() throws {
    #expect(
      try changes(
        "title: a\nwhy: b\nuncertainty: {draws: 1}\nx: 1\n", "title: c\nuncertainty: {draws: 9}\nx: \"1\"\n")
        == [])
  }

  @Test func namesOfTheUsersAreNotMuted() throws {
    #expect(
      try changes(
        "assumptions:\n  note: {2026: 1 %}\n", "assumptions:\n  note: {2026: 2 %}\n  source: {2026: 3 %}\n")
        == [
          "new.yaml:2 assumptions › note › 2026: 1 % → 2 %",
          "new.yaml:3 assumptions › source › 2026: new: 3 %",
        ])
    // What is said of such a name is muted as ever, also where it is called as a map of names is.
    let model = { (title: String, slope: Int) in
      """
      variables: {name: {title: \(title), role: exogenous}, equations: {title: \(title)}}
      equations: {why: {why: \(title), coefficients: {title: \(slope)}}}
      """
    }
    #expect(
      try changes(model("a", 1), model("b", 2)) == [
        "new.yaml:2 equations › why › coefficients › title: 1 → 2"
      ])
    #expect(
      try changes("a: 1\n", "a: 1\nvariables: {title: {role: exogenous, title: x}}\n")
        == ["new.yaml:2 variables › title › role: new: exogenous"])
  }

  @Test func linesOfCSVFilesAreComparedByTheirFirstColumn() {
    let changes = LineChange.all(
      csv: "p.csv", Array("period,value\n2025,4\n2026,3\n".utf8), Array("period,value\n2026,5\n2027,3\n".utf8)
    )
    #expect(
      changes.map { RevisionEvidence.words($0).en } == [
        "p.csv:2 p.csv › 2025: removed: 4", "p.csv:2 p.csv › 2026: 3 → 5", "p.csv:3 p.csv › 2027: new: 3",
      ])
  }
}

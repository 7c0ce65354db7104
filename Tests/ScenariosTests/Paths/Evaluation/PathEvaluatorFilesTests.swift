import SourceText
import Testing
import TimeSeries

@testable import Scenarios

private func values(_ csv: String, line: String = "from paths/a.csv", unit: Unit? = .percent) throws
  -> [Double?]
{
  let horizon = try PeriodRange.parse("2026..2028")
  let evaluator = PathEvaluator(
    variable: "x", unit: unit, horizon: horizon,
    readFile: { name in
      guard name == "scenarios/paths/a.csv" else { throw PathFileUnavailable(name: name) }
      return Array(csv.utf8)
    })
  let points = try evaluator.evaluate(layer([(nil, line)]), over: [:])
  return horizon.map { points[$0]?.value }
}

@Test(
  arguments: [
    "period,value\n2026,1\n2027,2.5\n2028,-3\n",
    "\u{FEFF}period,value,note\r\n2028,-3,\r\n2026,1,\"a\nb\"\r\n2027,2.5,\r\n",
    "年份,y,x\n2025年,9,9\n2026年,9,1\n2027,,2.5\n2028,9,-3\n2026Q1,9,9\n",
    "x,period\n1 %,2026\n２.5％,2027\n－3 %,2028\n",
  ])
func tablesAreReadInSeveralForms(csv: String) throws {
  #expect(try values(csv) == [1, 2.5, -3])
}

@Test func aTablesAmountsAreConverted() throws {
  let yuan = try Unit.parse("亿元")
  #expect(try values("period,x\n2026,1\n2027,20000 万元\n2028,3 亿元\n", unit: yuan) == [1, 2, 3])
}

@Test func aPointNamesItsCell() throws {
  let evaluator = PathEvaluator(
    variable: "x", unit: nil, horizon: try PeriodRange.parse("2026"),
    readFile: { _ in Array("period,x\n2025,1\n2026,2\n".utf8) })
  let points = try evaluator.evaluate(layer([(nil, "from a.csv ± 1")]), over: [:])
  let point = points[Period(year: 2026)]
  #expect(point?.origin?.description == "scenarios/a.csv:3:6")
  #expect(point?.text == "from a.csv ± 1")
  #expect(point?.deviations.count == 1)
}

@Test(
  arguments: [
    ("paths/a.csv", "scenarios/s.yaml", "scenarios/paths/a.csv"),
    ("./a.csv", "scenarios/s.yaml", "scenarios/a.csv"),
    ("../data/a.csv", "scenarios/s.yaml", "data/a.csv"),
    ("../../a.csv", "scenarios/s.yaml", "../a.csv"),
    ("a.csv", "s.yaml", "a.csv"),
    ("a.csv", "/home/p/s.yaml", "/home/p/a.csv"),
    ("/data/../a.csv", "scenarios/s.yaml", "/a.csv"),
  ])
func filesAreRelativeToTheFileThatNamesThem(name: String, file: String, path: String) {
  #expect(resolvedPath(name, relativeTo: file) == path)
}

@Test func aScenarioListsTheFilesItNames() throws {
  let text = "assumptions: {x: from a.csv}\nexogenize:\n  y: {2026: 1, 2027: from ../b.csv}"
  #expect(try scenario(text, name: "s").namedFiles.map(\.value) == ["scenarios/a.csv", "b.csv"])
}

import Localization
import SourceText
import Testing

@Suite struct CSVTableTests {
  static func table(
    _ text: String, required: [String] = [], optional: [String]? = nil
  ) throws -> CSVTable {
    try CSVTable.parse(SourceFile(name: "f", text: text), required: required, optional: optional)
  }

  static func problems(
    _ text: String, required: [String] = [], optional: [String]? = nil
  ) -> [String] {
    do throws(Diagnostics) {
      _ = try CSVTable.parse(SourceFile(name: "f", text: text), required: required, optional: optional)
      return []
    } catch {
      return error.all.map { $0.rendered(.en).split(separator: "\n").first.map(String.init) ?? "" }
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
    ("a,b\r1,2\r", [["1", "2"]]),
    ("a,b\n\"x,y\",\"p \"\"q\"\"\"\n", [["x,y", "p \"q\""]]),
    ("a,b\n\"one\ntwo\",2\n", [["one\ntwo", "2"]]),
    ("a,b\n,\n\n1,\n,2\n", [["1", ""], ["", "2"]]),
    ("a,b\n\"\",\"\"\n", [["", ""]]),
    ("a,b,,\n1,2,,\n3,4\n", [["1", "2"], ["3", "4"]]),
    ("a,b\n'=1+1,'-x\n''=y,it's\n", [["=1+1", "-x"], ["'=y", "it's"]]),
    ("a,b\n\"'@x\",5\" pipe\n", [["@x", "5\" pipe"]]),
    ("a,b\n山东,聊城", [["山东", "聊城"]]),
  ])
  func readsRows(_ text: String, _ expected: [[String]]) throws {
    let table = try Self.table(text)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map { $0.fields.map(\.text) } == expected)
  }

  @Test func findsFieldsByName() throws {
    let table = try Self.table("region,value\n山东,5.6\n", required: ["value"])
    let row = try #require(table.rows.first)
    #expect(row["value"].text == "5.6")
    #expect(row[0].text == "山东")
    #expect(row["none"].isEmpty && row["none"].text == "" && row[7].isEmpty && row[-1].isEmpty)
    #expect(table.column("value") == 1 && table.column("none") == nil)
    #expect(row["value"].name == "value")
  }

  @Test func knowsPlaces() throws {
    let table = try Self.table("a,b\n\n\"one\r\ntwo\",山东,\n\"x\ny\",z\n")
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(table.rows[0][1].range.description == "f:4:6")
    #expect(table.rows[0][1].range.end == SourcePosition(line: 4, column: 8))
    #expect(table.rows[1]["b"].range.description == "f:6:4")
  }

  @Test(arguments: [
    ("a,x\n1,2", ["f:1:3: error: unknown column \"x\"", "f:1:1: error: the column \"b\" is missing"]),
    ("a,bb\n1,2", ["f:1:3: error: unknown column \"bb\""]),
    ("region,value\n", ["f:1:1: error: unknown column \"region\""]),
    ("a,b,a\n1,2,3", ["f:1:5: error: the column \"a\" is there twice (columns 1 and 3)"]),
    ("a,,b\n1,2,3", ["f:1:3: error: column 2 has no name"]),
    (
      "a,b\n1\n1,2,3\n1,2",
      [
        "f:2:1: error: expected 2 fields as in the header, found 1",
        "f:3:1: error: expected 2 fields as in the header, found 3",
      ]
    ),
    ("a;b\n1;2", ["f:1:1: error: the fields are separated by semicolons; expected commas"]),
    ("a\tb\n1\t2", ["f:1:1: error: the fields are separated by tabs; expected commas"]),
    ("a,b\n1,\"x", ["f:2:3: error: the quote that is opened here is never closed"]),
    ("a,b\n1,\"x\" y\n", ["f:2:6: error: expected a comma or the end of the line after the closing quote"]),
    ("\n\n,,\n", ["f:1:1: error: the table has no header"]),
  ])
  func reportsProblems(_ text: String, _ expected: [String]) {
    let found = Self.problems(text, required: ["a", "b"], optional: ["c"])
    #expect(found.starts(with: expected), "\(found)")
  }

  @Test func columnsWithoutANameStayWhereTheyMay() throws {
    let file = SourceFile(name: "f", text: "a,,b,\n1,2,3,4\n1,2,3\n")
    let table = try CSVTable.parse(file, allowingNameless: true)
    #expect(table.header == ["a", "", "b", ""])
    #expect(table.rows.map { $0.fields.map(\.text) } == [["1", "2", "3", "4"], ["1", "2", "3", ""]])
    for text in ["a,b,\n1\n", "a,b,\n1,2,3,4\n"] {
      #expect(throws: Diagnostics.self, "\(text)") {
        try CSVTable.parse(SourceFile(name: "f", text: text), allowingNameless: true)
      }
    }
  }

  @Test func offersTheNearestColumn() throws {
    let error = try #require(throws: Diagnostics.self) {
      try Self.table("regoin,value\n", required: ["region", "value"], optional: ["note"])
    }
    #expect(error.all.count == 1)
    #expect(error.all.first?.hint?.en == "did you mean \"region\"?")
    let open = try #require(throws: Diagnostics.self) {
      try Self.table("regoin,value\n", required: ["region"])
    }
    #expect(open.all.first?.hint?.en == "is it \"regoin\"?")
  }

  @Test func manyRaggedRowsAreCut() {
    #expect(Self.problems("a,b\n" + String(repeating: "1\n", count: 500)).count == 20)
  }

  @Test func readsManyRows() throws {
    let table = try Self.table("a,b\n" + (0..<20_000).map { "\($0),\"x\"\n" }.joined())
    #expect(table.rows.count == 20_000)
    #expect(table.rows.last?["a"].text == "19999" && table.rows.last?.line == 20_001)
  }
}

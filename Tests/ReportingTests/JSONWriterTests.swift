import Foundation
import Reporting
import Testing

@Suite struct JSONWriterTests {
  static let sample: JSONValue = [
    "name": "基准情景", "draws": 10000, "levels": [50, 80, 95], "value": 0.1, "share": .number(2.0 / 3),
    "nothing": nil, "flag": true, "empty": [], "none": [:],
    "inputs": [
      ["path": "scenarios/baseline.yaml", "bytes": 1234], ["path": "seeds/observations.csv", "bytes": 56789],
    ],
  ]

  @Test func indentsAndKeepsOrder() {
    #expect(
      JSONWriter().text(Self.sample) == """
        {
          "name": "基准情景",
          "draws": 10000,
          "levels": [50, 80, 95],
          "value": 0.1,
          "share": 0.666666666667,
          "nothing": null,
          "flag": true,
          "empty": [],
          "none": {},
          "inputs": [
            {"path": "scenarios/baseline.yaml", "bytes": 1234},
            {"path": "seeds/observations.csv", "bytes": 56789}
          ]
        }

        """)
  }

  @Test func writesCompactlyAndSortedWhereAsked() {
    let value: JSONValue = ["b": [1, ["z": 1, "a": 2]], "a": 1.5]
    #expect(
      JSONWriter(keyOrder: .sorted, isPretty: false).text(value)
        == "{\"a\":1.5,\"b\":[1,{\"a\":2,\"z\":1}]}\n")
  }

  @Test func breaksLongLines() {
    let long = JSONValue.array((0..<4).map { .string(String(repeating: "x", count: 16 + $0)) })
    #expect(JSONWriter().text(["a": long]).split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(JSONWriter().text(["a": long]).split(separator: "\n").count == 8)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\u{1}\u{1F}\n\t\r", #""\u0001\u001f\n\t\r""#),
    ("½ 中\u{2028}", "\"½ 中\u{2028}\""),
  ])
  func escapes(text: String, written: String) {
    #expect(JSONWriter().text(.string(text)) == written + "\n")
  }

  @Test func writesWhatIsNotFiniteAsNull() {
    #expect(
      JSONWriter(isPretty: false).text([.number(.nan), .number(-.infinity), .number(-0.0)])
        == "[null,null,0]\n")
  }

  /// Foundation's reader as referee.
  @Test(arguments: [true, false])
  func isReadByFoundation(isPretty: Bool) throws {
    let bytes = JSONWriter(isPretty: isPretty).encode(Self.sample)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?["name"] as? String == "基准情景")
    #expect((object?["inputs"] as? [Any])?.count == 2)
    #expect(object?["levels"] as? [Int] == [50, 80, 95])
  }
}

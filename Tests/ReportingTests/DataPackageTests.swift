import Localization
import Reporting
import Testing

@Suite struct DataPackageTests {
  static let package = DataPackage(
    name: "qilu-baseline", title: LocalizedText(en: "Baseline", zh: "基准情景"),
    resources: [
      DataPackage.Resource(
        name: "projections", path: "projections.csv", title: LocalizedText(en: "Projections", zh: "预测"),
        fields: [
          DataPackage.Field("scenario", isRequired: true),
          DataPackage.Field("kind", allowed: ["history", "projection"], isRequired: true),
          DataPackage.Field("value", .number, LocalizedText(en: "deterministic path", zh: "确定性路径")),
        ], primaryKey: ["scenario", "kind"], byteCount: 1234, sha256: "ab12")
    ])

  /// The properties of a table resource: Data Package standard 2.0, "Data Resource" and "Table Schema".
  @Test func describesItsFiles() {
    #expect(
      JSONWriter().text(Self.package.descriptor(in: .en)) == """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "qilu-baseline",
          "title": "Baseline",
          "resources": [
            {
              "name": "projections",
              "type": "table",
              "path": "projections.csv",
              "title": "Projections",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 1234,
              "hash": "sha256:ab12",
              "schema": {
                "fields": [
                  {
                    "name": "scenario",
                    "type": "string",
                    "constraints": {"required": true}
                  },
                  {
                    "name": "kind",
                    "type": "string",
                    "constraints": {
                      "required": true,
                      "enum": ["history", "projection"]
                    }
                  },
                  {
                    "name": "value",
                    "type": "number",
                    "description": "deterministic path"
                  }
                ],
                "primaryKey": ["scenario", "kind"],
                "missingValues": [""]
              }
            }
          ]
        }

        """)
  }

  @Test func speaksChinese() {
    let text = JSONWriter().text(Self.package.descriptor(in: .zh))
    #expect(text.contains("\"title\": \"基准情景\""))
    #expect(text.contains("\"description\": \"确定性路径\""))
  }

  @Test func leavesOutWhatIsNotKnown() {
    let bare = DataPackage.Resource(name: "a", path: "a.csv", title: LocalizedText("a"), fields: [])
    let text = JSONWriter().text(
      DataPackage(name: "p", title: LocalizedText("p"), resources: [bare]).descriptor(in: .en))
    #expect(!text.contains("hash") && !text.contains("bytes") && !text.contains("primaryKey"))
  }

  /// frictionless compares the names with the header row, where a text that looks like a formula has an apostrophe.
  @Test func namesStandAsInTheFile() {
    let field = DataPackage.Field("=1+1", allowed: ["@a", "-1"])
    let table = DataPackage.Resource(
      name: "a", path: "a.csv", title: LocalizedText("a"), fields: [field], primaryKey: ["=1+1"])
    let text = JSONWriter().text(
      DataPackage(name: "p", title: LocalizedText("p"), resources: [table]).descriptor(in: .en))
    #expect(text.contains(#""name": "'=1+1""#) && text.contains(#""primaryKey": ["'=1+1"]"#))
    #expect(text.contains(#""enum": ["'@a", "-1"]"#))
    #expect(String(decoding: CSVWriter(header: [field.name]).bytes, as: UTF8.self) == "'=1+1\n")
  }
}

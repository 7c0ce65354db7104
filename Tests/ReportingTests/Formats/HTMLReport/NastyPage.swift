import Localization
import Reporting

extension PageSamples {
  /// Markup wherever words can stand.
  static let nasty: Report = {
    func words(_ place: String) -> LocalizedText {
      LocalizedText(
        en:
          "\(place) </script><script>alert('\(place)')</script> \" onload=\"alert(1) <img src=x onerror=alert(1)>",
        zh: "\(place) </style></title><svg onload=alert(2)> javascript:alert(3) &lt; ]]> <!-- \u{202E}\u{0}")
    }
    let table = Table(
      title: words("title"), columns: [.rowName(words("name")), .number(words("head"), span: words("span"))],
      rows: [[.text(words("cell")), .number(1, NumberFormat(unit: words("unit")))]],
      groups: [Table.RowGroup(firstRow: 0, heading: words("group"))], notes: [words("note")],
      citations: [
        Table.Citation(row: 0, column: 1, words("source")), Table.Citation(row: 7, column: 9, words("x")),
      ],
      links: [
        Table.Link(row: 0, column: 1, target: "'><script>"), Table.Link(row: 9, column: 9, target: "x"),
      ],
      identifier: "\"><script>")
    let derivation = Report.Derivation(
      identifier: "'><script>", title: words("derivation"), value: .text(words("amount")),
      rule: words("rule"),
      terms: [
        Report.Derivation.Term(
          words("entry"), value: .number(1, NumberFormat(unit: words("unit"))),
          contribution: .text(words("adds")),
          note: words("remark"), target: "'><script>")
      ], evidence: [words("evidence")])
    let pictures = [1, 2].map { index in
      Chart(title: words("chart \(index)"), note: words("under"), kind: ChartSamples.lines.kind)
    }
    let place = Table.Place(table: "\"><script>", row: 0, column: 1)
    return Report(
      title: words("report"), subtitle: words("subtitle"),
      sections: [
        Report.Section(
          heading: words("heading"),
          blocks: [
            .paragraph(words("paragraph")), .subheading(words("subheading")), .bullets([words("bullet")]),
            .definitions([Report.Definition(words("term"), words("text"))]), .warning(words("warning")),
            .sparklines([
              Report.SparklineRow(words("label"), Sparkline([1, .nan, .infinity]), caption: words("caption"))
            ]),
            .headline(
              Report.Headline(
                words("answer"),
                figures: [
                  Report.Figure(
                    words("figure"), .text(words("value")), note: words("said"),
                    place: Table.Place(table: "javascript:alert(1)", row: 0, column: 0))
                ])), .table(table), .table(table),
            .table(Table(columns: [], rows: [[.plain("x")]])),
            .chart(Chart(title: words("chart"), note: words("under"), kind: ChartSamples.lines.kind)),
            .choice(
              Report.Choice(
                label: words("choice"),
                options: pictures.map { Report.Choice.Option(words("option"), chart: $0) })),
            .statement(
              Report.Statement(
                words("statement"), mentions: [Report.Mention(LocalizedText("alert('statement')"), place)])),
            .derivations([derivation]),
          ]), Report.Section(heading: words("heading")),
      ])
  }()
}

import Localization

@testable import Reporting

/// A text of a report that the program made, with the figures of it that lead somewhere.
struct GeneratedText {
  var statement: Report.Statement
  /// The last heading inside the section before it.
  var subheading: String

  init(_ statement: Report.Statement, under subheading: String = "") {
    (self.statement, self.subheading) = (statement, subheading)
  }

  /// The sentences, bullets, answers, captions, titles and notes of a report; not the cells of tables, nor what stands for a
  /// picture.
  static func all(of report: Report) -> [GeneratedText] {
    report.sections.flatMap { section -> [GeneratedText] in
      var subheading = ""
      return section.blocks.flatMap { block -> [GeneratedText] in
        if case .subheading(let words) = block { subheading = words.en }
        return statements(of: block).map { GeneratedText($0, under: subheading) }
      }
    }
  }

  private static func statements(of block: Report.Block) -> [Report.Statement] {
    switch block {
    case .paragraph(let text), .warning(let text): [Report.Statement(text)]
    case .statement(let statement): [statement]
    case .bullets(let texts): texts.map { Report.Statement($0) }
    case .statements(let statements): statements
    case .headline(let headline): [Report.Statement(headline.text, mentions: headline.mentions)]
    case .sparklines(let rows):
      rows.map { Report.Statement($0.caption ?? LocalizedText(""), mentions: $0.mentions) }
    case .table(let table): ([table.title].compactMap { $0 } + table.notes).map { Report.Statement($0) }
    case .definitions(let terms): terms.map { Report.Statement($0.text) }
    case .subheading, .chart, .choice, .derivations: []
    }
  }

  /// The numbers that lead nowhere and are figures of the model.
  func unlinked(in language: Language) -> [String] {
    let pieces = statement.pieces(in: language)
    var rest = pieces.map { $0.target == nil ? $0.text : "¦" }.joined()
    if subheading == "Identities" { return [] }
    for (_, shape) in Self.shapes { rest = rest.replacing(shape) { _ in "¦" } }
    return rest.matches(of: /[0-9][0-9.,]*/).map { String($0.output) }
  }

  /// What may stand without a link: numbers that are no figures of the model.
  ///
  /// Identities hold constants that the model file writes; they are passed over as a whole.
  private static var shapes: [(what: String, shape: Regex<Substring>)] {
    [
      ("days and places in files", /[a-z\/]+\.(?:csv|yaml)(?::[0-9]+)?/),
      ("what is quoted: names, lines of files", /“[^”]*”/),
      ("a loss, restrictions, instruments: as written", /The loss .*?, summed|损失 .*?（在/),
      ("restrictions as written", /Restrictions: .*?\. The data|约束：.*?。检验/),
      ("instruments as written", /Instruments: .*|工具变量：.*/),
      ("an aim in the title of its own table", /.* or (?:lower|higher) \(stated by|.*(?:不高于|不低于).*提出）/),
      ("months of years in Chinese", /(?:1[89]|20)[0-9]{2}年[0-9]{1,2}(?:—[0-9]{1,2})?月/),
      (
        "years, quarters, months, and their ranges",
        /(?:1[89]|20)[0-9]{2}(?:Q[1-4]|M[0-9]{2})?(?:-M[0-9]{2})?(?:年(?:Q[1-4])?)?/
      ),
      ("levels of bands", /[0-9]+ ?% (?:band|of the way)|[0-9]+%的?区间|走完95%/),
      ("levels of bands in a note", /exact binomial, 95 %|精确二项区间，95%/),
      ("levels of bands in a caution", /a band of 80 %/),
      (
        "counts",
        /[0-9][0-9,]* (?:of [0-9]+ )?(?:past |full-year )?(?:draws|years|rows|origins|coefficients|equations|scenarios?|passes|more|periods|values)\b/
      ),
      ("counts in Chinese", /[ ]?[0-9][0-9,]* ?(?:年|行|次|个|期|项)/),
      ("the order of an autoregression, the degree of a polynomial", /(?:order|degree) [0-9]+|[0-9]+阶/),
      ("steps of a search", /steps: [0-9]+|步数：[0-9]+/),
      ("the seed of draws", /seed [0-9]+|随机种子[0-9]+/),
      (
        "what a statistic is where nothing is wrong",
        /\(2 where|unrelated at 2\b|时为2\b|U: 0 is perfect, 1 the worst|0 为完全吻合，1 为最差|F below 10\b|F 小于 10\b/
      ),
      (
        "what can be: shares, growth, the rows that a test needs",
        /(?:at most|of) -?100 %|(?:超过|低于) -?100 %|at least [0-9]+ are needed/
      ),
      ("years that a regional mean is worth", /\([0-9]+\)|（[0-9]+）/),
      (
        "names of files with digits or lags",
        /[A-Za-z_]+[0-9][A-Za-z_0-9]*(?:\[[-+]?[0-9]+\])?|[A-Za-z_]+\[[-+]?[0-9]+\]/
      ),
    ]
  }
}

import SourceText
import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct LexiconTests {
  private func lexicon(
    phrases: String = "", units: String = "", _ problems: DiagnosticCollector
  ) throws -> Lexicon {
    Lexicon(
      phrases: try CSVTable.parse(
        SourceFile(name: "phrases.csv", text: "class,phrase,value,note\n" + phrases)),
      units: try CSVTable.parse(
        SourceFile(name: "units.csv", text: "printed,standard,exponent,kind,note\n" + units)),
      places: try CSVTable.parse(SourceFile(name: "places.csv", text: "name,kind,parent,en,synonyms\n")),
      indicators: [], regions: [], problems)
  }

  private func phrase(_ text: String, in lexicon: Lexicon) -> Phrase? {
    guard case .phrase(let phrase)? = lexicon.words.longestMatch(in: scalars(text), at: 0)?.meaning else {
      return nil
    }
    return phrase
  }

  @Test func onePhraseMayDoSeveralThings() throws {
    let problems = DiagnosticCollector()
    let lexicon = try lexicon(
      phrases: "change,压减,-,\nkeep,压减,,\nbefore,低于,under,\nabove,低于,-,\nafter,以上,at_least,\nhome,全市,city,\n",
      problems)
    try problems.throwIfErrors()
    let cut = try #require(phrase("压减", in: lexicon))
    #expect(cut.roles == [.change, .keep] && cut.sign == -1)
    let below = try #require(phrase("低于", in: lexicon))
    #expect(below.roles == [.before, .above] && below.before == .under && below.sign == -1)
    #expect(phrase("以上", in: lexicon)?.after == .atLeast)
    #expect(phrase("全市", in: lexicon)?.home == .city)
  }

  @Test(
    "A wrong row is reported with its line, and the others count",
    arguments: [
      ("chnage,增长,+,\nchange,下降,-,\n", "", 2), ("thing,,,\nchange,下降,-,\n", "", 2),
      ("change,下降,-,\n", "个,个,zero,count,\n", 2),
      ("change,下降,-,\n", "个,个,0,counts,\n", 2),
    ])
  func wrongRows(phrases: String, units: String, line: Int) throws {
    let problems = DiagnosticCollector()
    let lexicon = try lexicon(phrases: phrases, units: units, problems)
    #expect(problems.diagnostics.errors.map { $0.range?.start.line } == [line])
    #expect(phrase("下降", in: lexicon)?.sign == -1)
  }

  @Test func everyClassOfTheShippedListIsKnown() throws {
    let classes = Set(try TestLexicon.table("phrases.csv").rows.map { $0["class"].text })
    let lists = WordLists.List.allCases.map(\.rawValue)
    #expect(classes.subtracting(PhraseRoles.named.keys).subtracting(lists) == ["alias"])
  }

  /// Class `word` says that a phrase is none of the others; with these it says nothing.
  @Test func noWordOfTheShippedListIsWithoutEffect() throws {
    let rows = try TestLexicon.table("phrases.csv").rows
    let classes = Dictionary(grouping: rows) { $0["phrase"].text }.mapValues { $0.map { $0["class"].text } }
    let stronger: Set = [
      "adverb", "share", "sharehead", "notafigure", "specmark", "rate", "verb", "existing", "keep",
    ]
    let idle = classes.filter { $1.contains("word") && !stronger.isDisjoint(with: $1) }
    #expect(idle.keys.sorted() == [])
  }

  @Test func everyQualifierOfTheShippedListIsKnown() throws {
    let rows = try TestLexicon.table("phrases.csv").rows
    let unknown = rows.filter {
      ["before", "after"].contains($0["class"].text) && Qualifier(rawValue: $0["value"].text) == nil
    }
    #expect(unknown.map { $0["phrase"].text } == [])
    let signless = rows.filter {
      ["change", "rate", "above", "higher"].contains($0["class"].text)
        && !["+", "-"].contains($0["value"].text)
    }
    #expect(signless.map { $0["phrase"].text } == [])
    let homeless = rows.filter {
      $0["class"].text == "home" && Phrase.Home(rawValue: $0["value"].text) == nil
    }
    #expect(homeless.map { $0["phrase"].text } == [])
  }
}

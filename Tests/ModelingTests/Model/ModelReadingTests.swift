import Expressions
import Localization
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct ModelReadingTests {
  /// A model of a line for each part, so that a case can spoil one.
  static func text(
    head: String = "model: m\nregion: 山东\n",
    variables: String =
      "  y: {indicator: va_growth, role: endogenous}\n  nation: {indicator: va_growth, region: 全国, role: exogenous}\n",
    equations: String = "  y:\n    regress: y ~ nation\n    sample: 2013..2025\n", tail: String = ""
  ) -> String {
    "\(head)variables:\n\(variables)equations:\n\(equations)\(tail)"
  }

  @Test func readsEveryPart() throws {
    let tail = """
      identities:
        level: {is: "level[-1] * (1 + y / 100)", unit: index, start: {2025: 100}}
        gap: {is: y - nation, unit: "%"}
      notes: [{en: Beware, zh: 小心}]
      """
    let model = try Fixture.model(
      Self.text(
        equations: """
            y:
              regress: y ~ nation
              sample: published spans 2013..2025
              cluster: year
              prior: {nation: 0.8 ± 0.2, intercept: "0 ± 3"}
              residual: 1.5
              why: {en: because, zh: 因为}

          """, tail: tail))
    #expect(model.endogenous == ["y", "level", "gap"])
    #expect(model.exogenous == ["nation"])
    #expect(model.variable("nation")?.region == "全国")
    #expect(model.variables.map(\.measure) == [.growth, .growth, .level, .share])
    #expect(model.variable("level")?.start == [Period(year: 2025): 100])
    #expect(model.variable("y")?.title.zh == "va_growth 名")
    #expect(model.notes.map(\.zh) == ["小心"])
    guard case .regression(let regression)? = model.equation(for: "y")?.kind else {
      Issue.record("no regression")
      return
    }
    #expect(regression.sample.usesPublishedSpans && regression.sample.periods?.description == "2013..2025")
    #expect(regression.clustersByYear && regression.givenResidual == 1.5)
    #expect(regression.priors["nation"] == Belief(mean: 0.8, standardDeviation: 0.2))
    #expect(regression.priors["intercept"] == Belief(mean: 0, standardDeviation: 3))
  }

  /// An identity may be a whole equation, its left side transformed.
  @Test func readsIdentitiesWithALeftSide() throws {
    let tail = """
      identities:
        stock: {is: d(stock) = y, start: {2025: 100}}
        state: {is: "if(y > 0, 1, missing)"}
      """
    let model = try Fixture.model(Self.text(tail: tail))
    let equations = ["stock", "state"].map { name -> String in
      guard case .identity(let equation)? = model.equation(for: name)?.kind else { return "" }
      return equation.description
    }
    #expect(equations == ["d(stock) = y", "state = if(y > 0, 1, missing)"])
  }

  /// Each spoilt part gives its own message at its own place.
  @Test(arguments: [
    (
      text(head: "model: m\nregion: 山东\nfrequnecy: annual\n"),
      [
        "models/m.yaml:3:1: error: unknown key \"frequnecy\" in a model\n    did you mean \"frequency\"?"
      ]
    ),
    (
      text(head: "model: n\nregion: 山东\n"),
      ["models/m.yaml:1:1: error: the model is called \"n\" but its file is m.yaml\n    write model: m"]
    ),
    (
      text(head: "model: m\nregion: 山冬\n"),
      [
        "models/m.yaml:1:1: error: no region is called \"山冬\"\n    did you mean \"山东\"?"
      ]
    ),
    (
      text(head: "model: m\nregion: 山冬\ndata: own.csv\n"),
      [
        "models/m.yaml:1:1: error: no region is called \"山冬\"\n    did you mean \"山东\"?"
      ]
    ),
    (
      text(equations: "  y:\n    regress: y ~ natoin\n    sample: 2013..2025\n"),
      ["models/m.yaml:8:18: error: no variable is called \"natoin\"\n    did you mean \"nation\"?"]
    ),
    (
      text(equations: "  y:\n    regress: nation ~ y\n    sample: 2013..2025\n"),
      [
        "models/m.yaml:8:14: error: the equation filed under y determines nation\n    write the left side in y, or file the equation under nation"
      ]
    ),
    (
      text(equations: "  y:\n    regress: y + nation ~ nation\n    sample: 2013..2025\n"),
      [
        "models/m.yaml:8:14: error: the left side must be a variable or d, dlog, log, exp, pct or logit of one, found \"y + nation\""
      ]
    ),
    (
      text(equations: "  y:\n    regress: y ~ nation\n    sample: 2025..2013\n"),
      [
        "models/m.yaml:9:13: error: expected published spans 2013..2025, or periods 2006..2025, found \"2025..2013\""
      ]
    ),
    (
      text(equations: "  y:\n    regress: y ~ nation\n    sample: 2013..2025\n    prior: {natoin: 1 ± 1}\n"),
      [
        "models/m.yaml:10:13: error: no term of the regression is called \"natoin\"\n    did you mean \"nation\"?"
      ]
    ),
    (
      text(equations: "  y:\n    regress: y ~ nation\n    sample: 2013..2025\n    prior: {nation: 1 ± 0}\n"),
      ["models/m.yaml:10:21: error: expected a positive deviation after ±, found \"1 ± 0\""]
    ),
    (
      text(equations: "  y:\n    regress: y ~ nation\n    sample: 2013..2025\n    residual: -1\n"),
      ["models/m.yaml:10:15: error: expected a number above 0, found \"-1\""]
    ),
    (
      text(equations: "  y:\n    why: {en: a, zh: b}\n"),
      [
        "models/m.yaml:7:3: error: the equation of y needs one of \"regress\", \"estimate\" and \"calibrated\""
      ]
    ),
    (
      text(equations: "  z:\n    regress: z ~ nation\n    sample: 2013..2025\n"),
      [
        "models/m.yaml:4:3: error: y is endogenous but has no equation\n    add it under equations or identities, or give it role: exogenous",
        "models/m.yaml:7:3: error: no endogenous variable is called \"z\"\n    expected one of: y",
        "models/m.yaml:8:14: error: no variable is called \"z\"",
      ]
    ),
    (
      text(tail: "identities:\n  y: {is: nation}\n"),
      [
        "models/m.yaml:11:3: error: y is declared twice; the other place is models/m.yaml:4:3",
        "models/m.yaml:11:3: error: y has two equations; the other is at models/m.yaml:7:3",
      ]
    ),
    (
      text(tail: "identities:\n  level: {is: d(y) = nation}\n"),
      [
        "models/m.yaml:11:3: error: the equation filed under level determines y\n    write the left side in level, or file the equation under y"
      ]
    ),
    (
      text(
        variables: "  nation: {indicator: va_growth, region: 全国, role: exogenous}\n",
        tail: "identities:\n  y: {is: nation}\n"),
      ["models/m.yaml:10:3: error: y has two equations; the other is at models/m.yaml:6:3"]
    ),
    (
      text(
        variables:
          "  y: {indicator: va_growth, role: endogenous, unit: pp}\n  nation: {indicator: va_grwth, region: 全国, role: exogenous}\n"
      ),
      [
        "models/m.yaml:4:3: error: y is declared in pp, but va_growth is published in %\n    leave the unit out",
        "models/m.yaml:5:3: error: no indicator is called \"va_grwth\"\n    did you mean \"va_growth\"?",
      ]
    ),
    (
      text(
        variables: "  y: {indicator: va_growth, role: endogenous, project: auto}\n  nation: {role: outside}\n"
      ),
      [
        "models/m.yaml:4:3: error: y has an equation, so it takes no project rule",
        "models/m.yaml:5:18: error: expected one of endogenous, exogenous, found \"outside\"",
      ]
    ),
    (
      text(
        equations: """
            y:
              calibrated: y = level + k * natoin
              coefficients:
                level: {pool: va_growth, since: 2012, exclude: {福健: other, 山东 2020: the virus}}
                k: 0.1 ± 0.05
                nation: 2
              residual: scatter of levle

          """),
      [
        "models/m.yaml:10:55: error: no region is called \"福健\"\n    did you mean \"福建\"?",
        "models/m.yaml:13:15: error: no coefficient is called \"levle\"\n    did you mean \"level\"?",
      ]
    ),
    (
      text(
        equations: """
            y:
              calibrated: y = k * natoin + nation
              coefficients: {k: 0.1 ± 0.05, nation: 2}
              residual: 1

          """),
      [
        "models/m.yaml:8:21: error: no variable is called \"natoin\"\n    did you mean \"nation\"?",
        "models/m.yaml:7:3: error: \"nation\" is both a coefficient and a variable",
      ]
    ),
  ])
  func whatIsWrongIsSaid(_ text: String, _ expected: [String]) {
    #expect(findings { try Fixture.model(text) } == expected)
  }
}

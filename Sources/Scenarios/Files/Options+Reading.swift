import Localization
import SourceText
import TimeSeries

extension ValueReader where Value == SolveSettings {
  /// The `solve:` key.
  static var solveSettings: ValueReader {
    .mapping(LocalizedText(en: "the options of \"solve\"", zh: "“solve”的选项")) { reader in
      var settings = SolveSettings()
      settings.mode = reader.optional("mode", .located(.choice()))
      settings.residuals = reader.optional("residuals", .located(.choice()))
      settings.method = reader.optional("method", .located(.choice()))
      settings.tolerance = reader.optional("tolerance", .located(.tolerance))
      settings.iterations = reader.optional("iterations", .located(.integer(in: 1...100_000)))
      settings.terminal = reader.optional("terminal", .located(.choice()))
      return settings
    }
  }
}

extension ValueReader where Value == Double {
  /// A relative tolerance: below rounding nothing converges, above a hundredth nothing is solved.
  fileprivate static var tolerance: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let value = try node.number()
      guard (1e-15...1e-2).contains(value) else {
        throw node.mismatch(
          expected: LocalizedText(
            en: "a relative tolerance from 1e-15 to 0.01", zh: "1e-15 到 0.01 之间的相对容差"),
          hint: .example("tolerance: 1e-10"))
      }
      return value
    }
  }
}

extension ValueReader where Value == UncertaintySettings {
  /// The `uncertainty:` key.
  static var uncertaintySettings: ValueReader {
    .mapping(LocalizedText(en: "the options of \"uncertainty\"", zh: "“uncertainty”的选项")) { reader in
      var settings = UncertaintySettings()
      settings.draws = reader.optional(
        "draws", .located(.integer(in: 0...UncertaintySettings.maximumDraws)))
      settings.seed = reader.optional("seed", .located(.seed))
      settings.levels = reader.optional("levels", .located(.levels))
      settings.include = reader.optional("include", .located(.components))
      settings.residuals = reader.optional("residuals", .located(.choice()))
      settings.antithetic = reader.optional("antithetic", .located(.bool))
      settings.keep = reader.optional("keep", .located(.variableNames))
      settings.bySource = reader.optional("by_source", .located(.bool))
      settings.probabilities = reader.optional("probabilities", .located(.statements))
      settings.paths = reader.optional("paths", .located(.variableNames))
      return settings
    }
  }
}

extension ValueReader where Value == UInt64 {
  /// A whole number that is not negative.
  fileprivate static var seed: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = normalizeWidth(try node.text())
      guard let seed = UInt64(text) else {
        throw node.mismatch(
          expected: LocalizedText(en: "a whole number from 0 to \(UInt64.max)", zh: "0 到 \(UInt64.max) 之间的整数")
        )
      }
      return seed
    }
  }
}

extension ValueReader where Value == [Double] {
  /// Intervals in per cent, `%` or not, each between 0 and 100 and named once; sorted.
  fileprivate static var levels: ValueReader {
    ValueReader<[Double]>.list(.level).map { (levels, place) throws(Diagnostic) in
      let sorted = levels.sorted()
      for (low, high) in zip(sorted, sorted.dropFirst()) where low == high {
        let level = Quantity(low).written
        throw .error(at: place, en: "the level \(level) is named twice", zh: "水平 \(level) 重复")
      }
      return sorted
    }
  }
}

extension ValueReader where Value == Double {
  fileprivate static var level: ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      let quantity = try Quantity.read(text, at: place, example: "levels: [50, 80, 95]")
      guard quantity.unit == nil || quantity.unit == .percent, quantity.value > 0, quantity.value < 100 else {
        throw .error(
          at: place, en: "a level is a number of per cent between 0 and 100, found \(quantity.written)",
          zh: "区间水平应为 0 到 100 之间的百分数，实际为 \(quantity.written)",
          hint: .example("levels: [50, 80, 95]"))
      }
      return quantity.value
    }
  }
}

extension ValueReader where Value == Set<UncertaintyOptions.Component> {
  /// A list of components; an empty one switches everything off.
  fileprivate static var components: ValueReader {
    ValueReader<[UncertaintyOptions.Component]>.list(.choice()).map {
      (components, place) throws(Diagnostic) in
      guard Set(components).count == components.count else {
        throw .error(at: place, en: "a component is named twice", zh: "不确定性成分重复")
      }
      return Set(components)
    }
  }
}

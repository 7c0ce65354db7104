import Modeling
import Reporting
import Scenarios

/// What formulas call coefficients: `q_va_growth_national_va_growth`, defined names of cells of the Equations sheet.
struct CoefficientNames {
  /// A coefficient of a model's equation.
  struct Key: Hashable {
    var model: String
    var equation: String
    /// As it stands in the equation's right side.
    var symbol: String
  }

  private(set) var names: [DefinedName] = []
  private var texts: [Key: String] = [:]

  /// The names of some cells, in their order, each made of the words given; the same name twice gets a number.
  init(_ cells: [(key: Key, words: [String], cell: SheetRange)]) {
    var taken: Set<String> = []
    for (key, words, cell) in cells {
      let wish = "q_" + words.map(Self.plain).joined(separator: "_")
      var defined = DefinedName(fitting: wish, cells: cell)
      if taken.contains(defined.name.lowercased()) {
        defined = DefinedName(fitting: wish, cells: cell, besides: taken)
      }
      taken.insert(defined.name.lowercased())
      names.append(defined)
      texts[key] = defined.name
    }
  }

  /// The name of a coefficient by its symbol; nil for what is no coefficient.
  func name(_ symbol: String, of equation: String, in model: Model) -> String? {
    texts[Key(model: model.path, equation: equation, symbol: symbol)]
  }

  /// A term with its operators as single underscores: `log_x_1` for `log(x[-1])`.
  private static func plain(_ term: String) -> String {
    term.split { !($0.isLetter || $0.isNumber || $0 == "_") }.joined(separator: "_")
  }
}

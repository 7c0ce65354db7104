import Expressions
public import SourceText
public import TimeSeries

/// A model in the model description language, put into the words of a model file.
public struct MDLTranslation: Sendable {
  /// What the description itself does not say.
  public struct Options: Sendable {
    /// The model's name.
    public var name: String
    /// How often the model's series are observed; nil to tell it from the data or the estimation ranges.
    public var frequency: Frequency?
    /// The model's data, with the path that the model file names.
    public var data: (path: String, table: CSVTable)?

    /// Options of a translation.
    public init(name: String, frequency: Frequency? = nil, data: (path: String, table: CSVTable)? = nil) {
      self.name = name
      self.frequency = frequency
      self.data = data
    }
  }

  /// The model as written.
  public let model: MDLModel
  /// What was asked for.
  public let options: Options
  /// The length of one period.
  public let frequency: Frequency
  /// What a reader should know.
  public let warnings: [Diagnostic]
  /// Behavioural equations, in qilu's names.
  let estimated: [EstimatedEquation]
  /// Identities, in qilu's names.
  let identities: [IdentityEquation]
  /// Variables that no equation determines, in the order of reading, by their names in qilu.
  public let exogenous: [String]
  /// The names of the description and those of qilu.
  let names: MDLNames

  /// A behavioural equation.
  struct EstimatedEquation: Sendable {
    var name: String
    var equation: Equation
    var coefficients: [String]
    var sample: String?
    var restrictions: [(left: Expression, right: Expression)]
    var distributedLags: [(coefficient: String, degree: Int, length: Int)]
    var errorOrder: Int
    var instruments: [Expression]
    var why: String
  }

  /// An identity.
  struct IdentityEquation: Sendable {
    var name: String
    var equation: Equation
    var why: String
  }

  /// The number of equations to be estimated, of identities, and of variables given from outside.
  public var counts: (estimated: Int, identities: Int, exogenous: Int) {
    (estimated.count, identities.count, exogenous.count)
  }

  /// Translates a model.
  ///
  /// - Throws: every finding at once: names that clash, coefficients that are not used or not linear, series that the data
  ///   lack, no way to tell the frequency.
  public init(_ model: MDLModel, _ options: Options) throws(Diagnostics) {
    let problems = DiagnosticCollector()
    for warning in model.warnings { problems.add(warning) }
    MDLCoefficientCheck(problems: problems).check(model)
    let names = MDLNames(model, problems: problems)
    let frequency = MDLFrequency(model: model, options: options, problems: problems).resolve()
    self.names = names
    self.model = model
    self.options = options
    self.frequency = frequency ?? .annual
    let translator = MDLTranslator(names: names, frequency: frequency, problems: problems)
    estimated = model.behaviorals.map(translator.estimated)
    identities = model.identities.compactMap(translator.identity)
    exogenous = names.exogenous.map { names[$0] }
    MDLDataCheck(names: names, model: model, problems: problems).check(options.data?.table)
    try problems.throwIfErrors()
    warnings = problems.diagnostics.warnings
  }
}

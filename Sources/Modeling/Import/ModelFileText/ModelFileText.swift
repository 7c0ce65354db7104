import Expressions
import SourceText
import TimeSeries

extension MDLTranslation {
  /// The model file.
  public var text: String {
    var text = ModelFileText()
    text.head(self)
    text.variables(self)
    text.equations(estimated)
    text.identities(identities, changed: reversedNames)
    return text.lines.joined(separator: "\n") + "\n"
  }

  /// The names of the description by those of qilu, where they differ.
  var reversedNames: [String: String] {
    Dictionary(names.changed.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The lines of a model file that is written by the program.
struct ModelFileText {
  private(set) var lines: [String] = []

  mutating func head(_ translation: MDLTranslation) {
    let source = translation.model.file.name.split(separator: "/").last.map(String.init) ?? ""
    lines.append(
      "# From \(Self.comment(source)), written in the model description language of bimets; qilu import mdl.")
    lines.append("model: \(Self.scalar(translation.options.name))")
    lines.append("frequency: \(translation.frequency.rawValue)")
    if let data = translation.options.data {
      lines.append("data: \(Self.scalar(data.path))")
    } else {
      lines.append("# data: FILE.csv    # a column for each variable, the first one the period")
    }
    let notes = translation.model.notes.filter { !$0.isEmpty }
    guard !notes.isEmpty else { return }
    lines.append("notes:")
    lines += notes.map { "  - \(Self.quoted($0))" }
  }

  mutating func variables(_ translation: MDLTranslation) {
    let names =
      translation.estimated.map { ($0.name, "endogenous") } + translation.exogenous.map { ($0, "exogenous") }
    guard !names.isEmpty else { return }
    let original = translation.reversedNames
    lines += ["", "variables:"]
    lines += names.map { name, role in
      "  \(Self.scalar(name)): {role: \(role)}" + Self.original(original[name])
    }
  }

  mutating func equations(_ equations: [MDLTranslation.EstimatedEquation]) {
    guard !equations.isEmpty else { return }
    lines += ["", "equations:"]
    for equation in equations {
      lines.append("  \(Self.scalar(equation.name)):")
      lines += equation.entries.map { "    \($0): \($1)" }
    }
  }

  mutating func identities(_ identities: [MDLTranslation.IdentityEquation], changed: [String: String]) {
    guard !identities.isEmpty else { return }
    lines += ["", "identities:"]
    for identity in identities {
      lines.append("  \(Self.scalar(identity.name)):" + Self.original(changed[identity.name]))
      lines.append("    is: \(Self.quoted(identity.text))")
      if !identity.why.isEmpty { lines.append("    why: \(Self.quoted(identity.why))") }
    }
  }

  private static func original(_ name: String?) -> String {
    name.map { "    # \($0) in the description" } ?? ""
  }

  /// A text without the line ends that would end a comment.
  private static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  /// A plain scalar where it can only be read as itself, else a quoted one.
  static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar.properties.isAlphabetic || scalar == "_"
        || index > 0 && (scalar == "-" || scalar == "." || scalar == "/")
        || ("0"..."9").contains(scalar)
    }
    // Words that YAML takes for something else, here or in an editor.
    let isWord = ["null", "true", "false"].contains(text.lowercased())
    return isPlain && !isWord && !text.isEmpty ? text : quoted(text)
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0xFFF0...0xFFFF).contains(scalar.value)
        || scalar.value == 0xFEFF || scalar.value == 0x2028 || scalar.value == 0x2029:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Values in brackets.
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }
}

extension MDLTranslation.IdentityEquation {
  /// An expression for the variable, or the whole equation where its left side is transformed.
  var text: String {
    equation.left.transform == .identity ? equation.right.description : equation.description
  }
}

extension MDLTranslation.EstimatedEquation {
  /// The keys of the equation with their values as written.
  var entries: [(String, String)] {
    var entries = [
      ("estimate", ModelFileText.quoted(equation.description)),
      ("coefficients", ModelFileText.list(coefficients.map(ModelFileText.scalar))),
    ]
    if let sample { entries.append(("sample", sample)) }
    if !restrictions.isEmpty {
      let texts = restrictions.map { ModelFileText.quoted("\($0.left) = \($0.right)") }
      entries.append(("restrict", ModelFileText.list(texts)))
    }
    if !distributedLags.isEmpty {
      let texts = distributedLags.map {
        "\(ModelFileText.scalar($0.coefficient)): {degree: \($0.degree), length: \($0.length)}"
      }
      entries.append(("almon", "{" + texts.joined(separator: ", ") + "}"))
    }
    if errorOrder > 0 { entries.append(("errors", "AR(\(errorOrder))")) }
    if !instruments.isEmpty {
      entries.append(("method", "2sls"))
      entries.append(
        ("instruments", ModelFileText.list(instruments.map { ModelFileText.quoted($0.description) })))
    }
    if !why.isEmpty { entries.append(("why", ModelFileText.quoted(why))) }
    return entries
  }
}

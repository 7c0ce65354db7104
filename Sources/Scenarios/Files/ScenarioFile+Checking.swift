import Localization
import SourceText
import TimeSeries

extension ScenarioFile {
  /// The name equals the file's and can name a folder of reports.
  func checkName(_ problems: DiagnosticCollector) {
    let stem = ScenarioFile.name(ofFile: file)
    if name.value != stem {
      problems.add(.nameDiffers(name, fileName: stem))
    } else if !ScenarioFile.isName(name.value) {
      problems.add(.notAScenarioName(name))
    }
  }

  /// The scenario that a file holds: its name without folder and extension.
  public static func name(ofFile file: String) -> String {
    let last = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? file
    for suffix in [".yaml", ".yml"] where last.hasSuffix(suffix) {
      return String(last.dropLast(suffix.count))
    }
    return last
  }

  /// Whether a text can name a scenario, and so a folder below `reports/`.
  ///
  /// Letters of any script, digits, `-`, `_` and `.` inside; `comparison` and the names of the files beside the folders
  /// are taken by the reports themselves.
  public static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber || first == "_" else { return false }
    let taken = ["comparison", "manifest.json", "datapackage.json"]
    return text.count <= 100 && !taken.contains(text.lowercased())
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }

  /// What can be said against the file without its parents or its model.
  func checkConsistency(_ problems: DiagnosticCollector) {
    checkRoles(problems)
    checkTargets(problems)
  }

  /// A variable is either assumed or exogenized.
  private func checkRoles(_ problems: DiagnosticCollector) {
    for path in exogenize {
      guard let other = assumptions.first(where: { $0.variable.value == path.variable.value }) else {
        continue
      }
      problems.add(.twoRoles(path.variable, also: other.variable.range))
    }
  }

  /// Two targets for the same pair do not share a period.
  private func checkTargets(_ problems: DiagnosticCollector) {
    for (place, target) in targets.enumerated() {
      let earlier = targets[..<place].first { $0.key == target.key && $0.periods.overlaps(target.periods) }
      if let earlier { problems.add(.repeatedTarget(target, earlier: earlier)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func nameDiffers(_ name: Located<String>, fileName: String) -> Diagnostic {
    .error(
      at: name.range, en: "the scenario is called \"\(name.value)\" but its file is called \"\(fileName)\"",
      zh: "情景名为“\(name.value)”，而文件名为“\(fileName)”",
      hint: LocalizedText(en: "write scenario: \(fileName)", zh: "应写 scenario: \(fileName)"))
  }

  fileprivate static func notAScenarioName(_ name: Located<String>) -> Diagnostic {
    guard name.value.lowercased() != "comparison" else {
      return .error(
        at: name.range,
        en: "\"comparison\" is the folder of the comparison reports; call the scenario something else",
        zh: "“comparison”是比较报告的文件夹名，请为情景另取名称")
    }
    return .error(
      at: name.range, en: "\"\(name.value)\" cannot name a scenario", zh: "“\(name.value)”不能用作情景名",
      hint: LocalizedText(en: "use letters, digits, - and _", zh: "可用文字、数字、- 和 _"))
  }

  fileprivate static func twoRoles(_ variable: Located<String>, also other: SourceRange) -> Diagnostic {
    .error(
      at: variable.range,
      en: "\"\(variable.value)\" is exogenized here and assumed in line \(other.start.line)",
      zh: "“\(variable.value)”在此被外生化，又在第 \(other.start.line) 行设为假设",
      hint: LocalizedText(
        en: "an exogenous variable belongs under assumptions, one that has an equation under exogenize",
        zh: "外生变量写在 assumptions 下，有方程的变量写在 exogenize 下"))
  }

  fileprivate static func repeatedTarget(_ target: Target, earlier: Target) -> Diagnostic {
    let line = earlier.origin.start.line
    return .error(
      at: target.origin,
      en:
        "\"\(target.reach.value)\" already has a target for \(earlier.periods) in line \(line), by the same instrument",
      zh: "第 \(line) 行已用同一工具变量为“\(target.reach.value)”设定了 \(earlier.periods) 的目标")
  }
}

import Localization
import Yams

extension YAMLNode {
  /// The deepest nesting that is read; files written by hand have four or five levels.
  public static let maximumDepth = 64

  /// The tree of a file in the restricted YAML of qilu (YAML 1.1, read by libyaml).
  ///
  /// Every scalar is kept by its text. Refused: anchors, aliases, tags, merge keys, directives, several documents, keys
  /// that are no plain texts, duplicate keys, more than 4 MB. Throws `Diagnostics` with the place, and with what to write
  /// instead where YAML is easily misread.
  public static func parse(_ file: SourceFile) throws(Diagnostics) -> YAMLNode {
    do throws(Diagnostic) {
      return try parseOne(file)
    } catch {
      throw Diagnostics([error])
    }
  }

  private static func parseOne(_ file: SourceFile) throws(Diagnostic) -> YAMLNode {
    let size = file.text.utf8.count
    if size > SourceFile.handwrittenLimit {
      throw .fileTooLarge(limit: SourceFile.handwrittenLimit, at: file.range(line: 1))
    }
    let lines = SourceLines(file)
    let root: Node?
    do {
      // The basic resolver leaves every scalar a text: no YAML 1.1 types, and 2026 is the same key as "2026".
      root = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw YAMLProblem(error, in: lines).diagnostic
    } catch {
      throw .yamlUnreadable("\(error)", at: lines.place(1, 1))
    }
    guard let root else { throw .yamlHoldsNothing(at: lines.place(1, 1)) }
    return try YAMLTreeBuilder(lines: lines).node(root)
  }
}

import TestSupport
import Testing

/// Options and commands that do not exist or take other values: exit code 64, and nothing is written.
@Suite struct BadOptionTests {
  @Test(arguments: [
    (["run", "--drws", "5"], "Unknown option '--drws'. Did you mean '--draws'?"),
    (["run", "--draws", "-5"], "--draws takes a number from 0 to 1000000, found -5"),
    (["run", "--draws", "1000001"], "--draws takes a number from 0 to 1000000, found 1000001"),
    (["run", "--draws", "many"], "The value 'many' is invalid"),
    (["run", "--draws"], "Missing value for '--draws"),
    (["run", "--seed", "-1"], "The value '-1' is invalid"),
    (["run", "--jobs", "0"], "--jobs takes a number from 1, found 0"),
    (["run", "--lang", "fr"], "Please provide one of 'en' and 'zh'"),
    (["run", "--out", ""], "--out takes the name of a folder"),
    (["run", "--as-of", "2025-13-01"], "--as-of takes a date such as 2025-06-30, found 2025-13-01"),
    (["run", "--as-of", "2025-02-29"], "--as-of takes a date such as 2025-06-30, found 2025-02-29"),
    (["estimate", "province", "--as-of", "yesterday"], "found yesterday"),
    (["data", "list", "--as-of", "2025"], "found 2025"),
    (["data", "list", "--format", "xml"], "The value 'xml' is invalid"),
    (["data", "show"], "Missing expected argument '<indicator>'"),
    (["estimate"], "Missing expected argument '<model>'"),
    (["rnu"], "Unexpected argument 'rnu'"),
  ])
  func isRefused(_ arguments: [String], _ message: String) throws {
    let project = try TemporaryProject()
    let before = project.contents()
    let result = try project.qilu(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(project.contents() == before)
  }
}

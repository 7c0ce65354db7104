import Foundation
import TestSupport
import Testing

/// `qilu multipliers`.
@Suite struct MultipliersCommandTests {
  @Test func printsEveryFormat() throws {
    let project = try TemporaryProject()
    let csv = try project.qilu(
      "multipliers", "baseline", "--of", "va_growth", "--to", "va_growth", "--format", "csv")
    #expect(csv.status == 0, "\(csv)")
    #expect(csv.output.hasPrefix("instrument,role,shocked,variable,period,multiplier\n"))
    #expect(csv.output.contains("va_growth,add_factor,"))
    let json = try project.qilu(
      "multipliers", "baseline", "--of", "va_growth", "--to", "va_growth", "--format", "json")
    #expect(json.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    #expect(try project.qilu("multipliers", "baseline", "--of", "va_growth", "--to", "va_growth").status == 0)
  }

  @Test func saysWhatIsWrong() throws {
    let project = try TemporaryProject()
    let unknown = try project.qilu("multipliers", "baseline", "--of", "va_grwth", "--to", "va_growth")
    #expect(unknown.status == 65 && unknown.errors.contains("va_grwth"))
    #expect(try project.qilu("multipliers", "baseline", "--of", ",", "--to", "va_growth").status == 64)
    let periods = try project.qilu(
      "multipliers", "baseline", "--of", "va_growth", "--to", "va_growth", "--in", "2026-2030")
    #expect(periods.status == 64)
  }
}

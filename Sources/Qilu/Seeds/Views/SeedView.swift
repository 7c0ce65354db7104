public import Reporting

/// Something the seed database shows: for people as a report, for programs as JSON.
public protocol SeedView: Sendable {
  /// For people, in both languages.
  var report: Report { get }
  /// For programs.
  var json: JSONValue { get }
}

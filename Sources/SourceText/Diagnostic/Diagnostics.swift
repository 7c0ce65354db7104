public import Localization

/// Several findings about the user's texts, in the order in which they were found.
public struct Diagnostics: Error, Hashable, Sendable {
  /// Every finding.
  public private(set) var all: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  /// A list of findings, empty by default.
  public init(_ all: [Diagnostic] = []) {
    for diagnostic in all { add(diagnostic) }
  }

  /// The findings that make a text unusable.
  public var errors: [Diagnostic] { all.filter { $0.severity == .error } }
  /// The findings that the user should only know about.
  public var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }
  /// Whether any finding makes a text unusable.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  /// Whether nothing was found.
  public var isEmpty: Bool { all.isEmpty }

  /// Records a finding; one that is already there is not repeated.
  public mutating func add(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { all.append(diagnostic) }
  }

  /// Records several findings.
  public mutating func add(_ diagnostics: Diagnostics) {
    for diagnostic in diagnostics.all { add(diagnostic) }
  }

  /// Throws the whole list if it holds an error.
  public func throwIfErrors() throws(Diagnostics) {
    if hasErrors { throw self }
  }

  /// Runs `body`; what it throws is recorded and the result is nil.
  public mutating func collect<Value>(_ body: () throws(Diagnostic) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// Runs `body`; what it throws is recorded and the result is nil.
  public mutating func collectAll<Value>(_ body: () throws(Diagnostics) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// All findings, one under the other.
  public func rendered(_ language: Language) -> String {
    all.map { $0.rendered(language) }.joined(separator: "\n")
  }
}

extension Diagnostics: CustomStringConvertible {
  /// The English rendering, for logs and failing tests.
  public var description: String { rendered(.en) }
}

/// A place to gather findings while several readers work on one text.
///
/// A class, so that readers of nested parts share it; it stays within one thread.
public final class DiagnosticCollector {
  /// What was gathered so far.
  public private(set) var diagnostics = Diagnostics()

  /// An empty collector.
  public init() {}

  /// Whether an error was gathered.
  public var hasErrors: Bool { diagnostics.hasErrors }

  /// Records a finding.
  public func add(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

  /// Records several findings.
  public func add(_ more: Diagnostics) { diagnostics.add(more) }

  /// Runs `body`; what it throws is recorded and the result is nil.
  public func collect<Value>(_ body: () throws(Diagnostic) -> Value) -> Value? {
    // Not by way of `diagnostics.collect`: `body` may add findings of its own meanwhile.
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// Runs `body`; what it throws is recorded and the result is nil.
  public func collectAll<Value>(_ body: () throws(Diagnostics) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// Throws everything gathered if it holds an error.
  public func throwIfErrors() throws(Diagnostics) { try diagnostics.throwIfErrors() }
}

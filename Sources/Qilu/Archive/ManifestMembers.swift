/// The members of a manifest, each read for itself, so that one that is damaged leaves the others readable.
struct ManifestMembers {
  enum Name: String, CodingKey {
    case program, version, blas, language, scenarios, request, inputs, outputs, sources
    case asOf = "as_of"
    case byteOrderMark = "byte_order_mark"
    case inputsOutside = "inputs_outside"
    case kept = "kept_from_earlier_runs"
  }

  private let container: KeyedDecodingContainer<Name>
  /// What is not there though it should be, and what is of another kind.
  private(set) var findings: [DecodingError] = []

  init(_ container: KeyedDecodingContainer<Name>) { self.container = container }

  func has(_ name: Name) -> Bool { container.contains(name) }

  /// A member that not every version writes; nil where it is not there or of another kind.
  mutating func optional<Value: Decodable>(_ name: Name) -> Value? {
    let container = container
    return value { try container.decodeIfPresent(Value.self, forKey: name) } ?? nil
  }

  /// A member of every manifest of a run; nil where it is not there or of another kind.
  mutating func required<Value: Decodable>(_ name: Name) -> Value? {
    let container = container
    return value { try container.decode(Value.self, forKey: name) }
  }

  /// A list of every manifest, without the elements that are of another kind.
  mutating func list<Element: Decodable>(_ name: Name) -> [Element] {
    let elements: [Reading<Element>] = required(name) ?? []
    return elements.compactMap { element in value { try element.result.get() } }
  }

  /// What is read; nil with a finding where it cannot be.
  private mutating func value<Value>(_ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      findings.append(error as? DecodingError ?? .dataCorrupted(.init(codingPath: [], debugDescription: "")))
      return nil
    }
  }
}

/// An element of a list, or what is wrong with it.
private struct Reading<Element: Decodable>: Decodable {
  let result: Result<Element, DecodingError>

  init(from decoder: any Decoder) throws {
    do {
      result = .success(try Element(from: decoder))
    } catch let error as DecodingError {
      result = .failure(error)
    }
  }
}

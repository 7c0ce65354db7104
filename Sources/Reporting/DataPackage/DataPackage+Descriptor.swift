public import Localization

extension DataPackage {
  /// The descriptor, `datapackage.json`, with its titles and descriptions in one language.
  public func descriptor(in language: Language) -> JSONValue {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": .string(name),
      "title": .string(title[language]),
      "resources": .array(resources.map { $0.descriptor(in: language) }),
    ]
  }
}

extension DataPackage.Format {
  /// The media type (IANA).
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .xml: "application/xml"
    }
  }
}

extension DataPackage.Resource {
  func descriptor(in language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(name))]
    if format == .csv { members.append(.init("type", "table")) }
    members += [
      .init("path", .string(path)),
      .init("title", .string(title[language])),
      .init("format", .string(format.rawValue)),
      .init("mediatype", .string(format.mediaType)),
      .init("encoding", "utf-8"),
    ]
    if let byteCount { members.append(.init("bytes", .integer(byteCount))) }
    if let sha256 { members.append(.init("hash", .string("sha256:" + sha256))) }
    if format == .csv { members.append(.init("schema", schema(in: language))) }
    return .object(members)
  }

  private func schema(in language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("fields", .array(fields.map { $0.descriptor(in: language) }))
    ]
    if !primaryKey.isEmpty { members.append(.init("primaryKey", .texts(written: primaryKey))) }
    members.append(.init("missingValues", [""]))
    return .object(members)
  }
}

extension DataPackage.Field {
  /// Names and values stand as in the file, for validators compare them.
  func descriptor(in language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(CSVWriter.written(name))), .init("type", .string(type.rawValue)),
    ]
    if let description { members.append(.init("description", .string(description[language]))) }
    var constraints: [JSONValue.Member] = []
    if isRequired { constraints.append(.init("required", true)) }
    if !allowed.isEmpty { constraints.append(.init("enum", .texts(written: allowed))) }
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    return .object(members)
  }
}

extension JSONValue {
  fileprivate static func texts(written texts: [String]) -> JSONValue {
    .array(texts.map { .string(CSVWriter.written($0)) })
  }
}

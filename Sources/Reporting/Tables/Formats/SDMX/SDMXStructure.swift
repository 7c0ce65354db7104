public import Localization

/// The data structure definition that an SDMX-CSV file names: what its columns are, as an SDMX-ML 3.0 structure message.
public struct SDMXStructure: TableFormat, Hashable {
  /// The agency that keeps it.
  public var agency: String
  /// Its identifier.
  public var id: String
  /// Its version.
  public var version: String
  /// What it is called.
  public var title: String

  /// A structure; by default that of qilu's projections.
  public init(
    agency: String = "QILU", id: String = "PROJECTIONS", version: String = "1.0",
    title: String = "Projections of scenarios"
  ) {
    self.agency = agency
    self.id = id
    self.version = version
    self.title = title
  }

  /// How files refer to it: `QILU:PROJECTIONS(1.0)`.
  public var reference: String { "\(agency):\(id)(\(version))" }
}

extension SDMXStructure {
  /// `xml`.
  public var fileExtension: String { "xml" }

  /// The definition for a table. It holds nothing of its rows.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    Array(escaped.message(try SDMXLayout(table)).utf8)
  }

  /// The same with everything as XML takes it in a text or an attribute.
  private var escaped: SDMXStructure {
    SDMXStructure(
      agency: XMLText.escaped(agency), id: XMLText.escaped(id), version: XMLText.escaped(version),
      title: XMLText.escaped(title))
  }

  private func message(_ layout: SDMXLayout) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <mes:Structure xmlns:mes="\(Self.schemas)/message" xmlns:str="\(Self.schemas)/structure" xmlns:com="\(Self.schemas)/common">
      <mes:Header>
        <mes:ID>\(id)</mes:ID>
        <mes:Test>false</mes:Test>
        <mes:Prepared>2026-01-01T00:00:00</mes:Prepared>
        <mes:Sender id="\(agency)"/>
      </mes:Header>
      <mes:Structures>
        <str:ConceptSchemes>
          <str:ConceptScheme id="\(concepts)" agencyID="\(agency)" version="\(version)">
            <com:Name xml:lang="en">\(title): concepts</com:Name>
    \(lines(layout.components.map(concept), indent: 8))
          </str:ConceptScheme>
        </str:ConceptSchemes>
        <str:DataStructures>
          <str:DataStructure id="\(id)" agencyID="\(agency)" version="\(version)">
            <com:Name xml:lang="en">\(title)</com:Name>
            <str:DataStructureComponents>
              <str:DimensionList id="DimensionDescriptor">
    \(lines(dimensions(layout), indent: 12))
              </str:DimensionList>
              <str:AttributeList id="AttributeDescriptor">
    \(lines(layout.components.filter { $0.kind == .attribute }.map(attribute), indent: 12))
              </str:AttributeList>
              <str:MeasureList id="MeasureDescriptor">
                <str:Measure id="OBS_VALUE">
                  \(identity("OBS_VALUE"))
                  \(representation("Double"))
                </str:Measure>
              </str:MeasureList>
            </str:DataStructureComponents>
          </str:DataStructure>
        </str:DataStructures>
      </mes:Structures>
    </mes:Structure>

    """
  }

  private static let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"

  private var concepts: String { id + "_CONCEPTS" }

  private func concept(_ component: SDMXLayout.Component) -> String {
    "<str:Concept id=\"\(component.id)\"><com:Name xml:lang=\"en\">\(component.id)</com:Name></str:Concept>"
  }

  private func dimensions(_ layout: SDMXLayout) -> [String] {
    let dimensions = layout.components.filter { $0.kind == .dimension }.enumerated().map { index, component in
      "<str:Dimension id=\"\(component.id)\" position=\"\(index + 1)\">"
        + identity(component.id) + representation("String") + "</str:Dimension>"
    }
    return dimensions + [
      "<str:TimeDimension id=\"TIME_PERIOD\">" + identity("TIME_PERIOD")
        + representation("ObservationalTimePeriod") + "</str:TimeDimension>"
    ]
  }

  private func attribute(_ component: SDMXLayout.Component) -> String {
    let type = component.isNumber ? "Double" : "String"
    return "<str:Attribute id=\"\(component.id)\" usage=\"optional\">" + identity(component.id)
      + representation(type)
      + "<str:AttributeRelationship><str:Observation/></str:AttributeRelationship></str:Attribute>"
  }

  private func identity(_ concept: String) -> String {
    "<str:ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept="
      + "\(agency):\(concepts)(\(version)).\(concept)</str:ConceptIdentity>"
  }

  private func representation(_ type: String) -> String {
    "<str:LocalRepresentation><str:TextFormat textType=\"\(type)\"/></str:LocalRepresentation>"
  }

  private func lines(_ lines: [String], indent: Int) -> String {
    lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }
}

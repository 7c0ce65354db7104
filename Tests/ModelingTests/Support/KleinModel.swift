import Foundation
import Localization
import SourceText
import TimeSeries

@testable import Modeling

/// The models of `Tests/Fixtures/klein` with its data.
enum KleinModel {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/klein")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("models/\(name).yaml"), encoding: .utf8)
  }

  /// A model of the fixtures, perhaps with its text changed.
  static func estimated(
    _ name: String = "klein", changing change: (String) -> String = { $0 }
  ) throws -> EstimatedModel {
    let model = try Fixture.model(change(try text(name)), name: name)
    return try EstimatedModel(model, data: try data(model))
  }

  static func data(_ model: Model) throws -> ModelData {
    let file = SourceFile(
      name: "klein.csv",
      text: try String(contentsOf: folder.appendingPathComponent("klein.csv"), encoding: .utf8))
    return try ModelData(
      model: model, store: ObservationStore([]), table: try DataTable.read(file, frequency: .annual))
  }
}

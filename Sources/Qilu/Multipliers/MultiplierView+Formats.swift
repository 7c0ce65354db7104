import Localization
import Modeling
public import Reporting
import Scenarios
import TimeSeries

extension MultiplierView {
  /// A table for each instrument: shocked period and variable by the periods since the shock.
  public var report: Report {
    Report(
      title: LocalizedText(en: "Multipliers: \(subject)", zh: "乘数：\(subject)"),
      subtitle: LocalizedText(
        en: "What one unit more of an instrument in one period alone does, in that period and after it.",
        zh: "工具变量仅在一期增加一个单位，对当期及以后各期的作用。"),
      sections: request.instruments.map { instrument in
        Report.Section(heading: heading(instrument), blocks: [.table(table(instrument))])
      })
  }

  private func heading(_ instrument: String) -> LocalizedText {
    let title = model.title(of: instrument)
    let role = multipliers.entries.first { $0.instrument.variable == instrument }?.instrument.role
    return role == .addFactor
      ? LocalizedText(en: "\(title.en), add-factor", zh: "\(title.zh)（附加调整）") : title
  }

  private func table(_ instrument: String) -> Table {
    let entries = multipliers.entries.filter { $0.instrument.variable == instrument }
    let longest = entries.compactMap { $0.shocked.distance(to: $0.period) }.max() ?? 0
    let columns = (0...longest).map { lag in
      Table.Column.number(
        lag == 0 ? LocalizedText(en: "at once", zh: "当期") : LocalizedText(en: "after \(lag)", zh: "第\(lag)期后")
      )
    }
    var table = Table(columns: [.rowName(LocalizedText(en: "response", zh: "响应变量"))] + columns, rows: [])
    for shocked in Set(entries.map(\.shocked)).sorted() {
      table.groups.append(
        Table.RowGroup(
          firstRow: table.rows.count, heading: LocalizedText(en: "in \(shocked)", zh: "\(shocked) 变动")))
      for variable in request.variables {
        let own = entries.filter { $0.shocked == shocked && $0.variable == variable }
        let cells = (0...longest).map { lag -> Table.Cell in
          let value = own.first { $0.shocked.distance(to: $0.period) == lag }?.value
          return value.map { .number($0, NumberFormat(decimals: 6)) } ?? .empty
        }
        table.rows.append([.text(model.title(of: variable))] + cells)
      }
    }
    return table
  }

  /// One multiplier to a row.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: ["instrument", "role", "shocked", "variable", "period", "multiplier"])
    for entry in multipliers.entries {
      writer.field(entry.instrument.variable)
      writer.field(entry.instrument.role.rawValue)
      writer.field(entry.shocked.description)
      writer.field(entry.variable)
      writer.field(entry.period.description)
      writer.field(entry.value)
      writer.endRow()
    }
    return writer.bytes
  }

  /// The same as data.
  public var json: JSONValue {
    .array(
      multipliers.entries.map { entry in
        .object([
          .init("instrument", .string(entry.instrument.variable)),
          .init("role", .string(entry.instrument.role.rawValue)),
          .init("shocked", .string(entry.shocked.description)), .init("variable", .string(entry.variable)),
          .init("period", .string(entry.period.description)), .init("multiplier", .number(entry.value)),
        ])
      })
  }
}

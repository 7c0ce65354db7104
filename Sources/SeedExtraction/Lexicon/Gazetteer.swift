import SourceText
import TimeSeries

/// The places and companies that can be recognised by name.
struct Gazetteer: Sendable {
  /// How large a place is.
  enum Kind: String, Sendable, CaseIterable {
    case nation, province, city, county
    /// A company, a park: something that figures are published for.
    case other
  }

  /// A place.
  struct Place: Sendable {
    let name: String
    let kind: Kind
    let parent: String?
  }

  private(set) var places: [Place] = []
  /// Every form in which a place is looked for, with its number. A key that is an ordinary word is none of them.
  private(set) var forms: [(form: String, place: Int)] = []
  private var numbers: [String: Int] = [:]
  private var cityForms: Set<Int> = []

  /// The places of a table (`name,kind,parent,en,synonyms`), and those of the catalogue that it lacks.
  init(_ table: CSVTable, regions: [Region], _ problems: DiagnosticCollector) {
    for row in table.rows {
      let kind = row["kind"]
      guard let known = Kind(rawValue: kind.text) else {
        problems.add(
          .error(
            at: kind.range, en: "unknown kind of place \"\(kind.text)\"", zh: "未知的地区类别“\(kind.text)”",
            hint: nameHint(kind.text, among: Kind.allCases.map(\.rawValue))))
        continue
      }
      let parent = row["parent"].text
      add(
        Place(name: row["name"].text, kind: known, parent: parent.isEmpty ? nil : parent),
        row["synonyms"].text.split(separator: " ").map(String.init))
    }
    for region in regions {
      add(Place(name: region.id, kind: .other, parent: region.parent), [region.id] + region.synonyms)
    }
  }

  private mutating func add(_ place: Place, _ synonyms: [String]) {
    let number = numbers[place.name] ?? places.count
    if number == places.count {
      places.append(place)
      numbers[place.name] = number
    }
    if synonyms.contains(where: { $0.hasSuffix("市") }) { cityForms.insert(number) }
    // 国内 speaks of a market as often as of the nation.
    forms += synonyms.filter { $0 != "国内" }.map { ($0, number) }
  }

  /// Whether a county calls itself a city (县级市).
  func isCity(_ place: Int) -> Bool { cityForms.contains(place) }

  /// The number of a place by its name; nil if it is not known.
  func number(of name: String) -> Int? { numbers[name] ?? forms.first { $0.form == name }?.place }

  /// The place itself or the one above it that is of a kind; nil if there is none.
  func enclosing(_ place: Int, _ kind: Kind) -> Int? {
    var current: Int? = place
    // A parent that is its own ancestor would go round for ever.
    for _ in 0..<6 {
      guard let number = current else { return nil }
      if places[number].kind == kind { return number }
      current = places[number].parent.flatMap { numbers[$0] }
    }
    return nil
  }
}

extension TableChange {
  /// Compares two versions of a table of a report folder, which its path tells; nil where one of them is no such table.
  init?(ofReport path: String, from old: [UInt8], to new: [UInt8]) {
    self.init(from: old, to: new, key: Self.key(ofReport: path))
  }

  /// The columns that tell the rows of a table apart.
  private static func key(ofReport path: String) -> [String] {
    switch path.split(separator: "/").last {
    case "equations.csv": ["model", "equation", "kind", "term"]
    case "iamc.csv": ["model", "scenario", "region", "variable", "unit", "subannual"]
    case "sdmx.csv": ["FREQ", "MODEL", "SCENARIO", "REGION", "VARIABLE", "TIME_PERIOD"]
    case "comparison.csv": ["variable", "region", "unit", "period"]
    case "probabilities.csv": ["scenario", "statement"]
    case "paths.csv": ["scenario", "variable", "draw", "period"]
    case "bands.csv": ["scenario", "region", "variable", "period", "source"]
    default: ["scenario", "region", "variable", "period"]
    }
  }
}

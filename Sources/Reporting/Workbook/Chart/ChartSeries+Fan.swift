extension ChartSeries {
  /// The areas of a fan, from helper columns that are stacked.
  ///
  /// The first column is the lowest bound of all (it may be negative; its area stays clear), each next one the height of
  /// the strip above: for the bands 95, 80 and 50 % that is 95 to 80, 80 to 50, the whole 50 % band, 50 to 80, 80 to 95, so
  /// twice as many columns as bands. In periods before the fan opens the first column holds the value of history and the
  /// others zero. Draw the middle of the fan and history as lines in the same chart.
  ///
  /// - Parameters:
  ///   - layers: The columns from the lowest; those beyond `1 + (2 * bandNames.count - 1)` are left out.
  ///   - bandNames: What the legend calls the bands, the widest first.
  public static func fan(
    categories: SheetRange, layers: [SheetRange], bandNames: [String], color: RGBColor
  ) -> [ChartSeries] {
    let count = bandNames.count
    return layers.prefix(max(1, 2 * count)).enumerated().map { index, layer in
      // Strips 0, 1, … up to the middle one, then back.
      let band = index - 1 < count ? index - 1 : 2 * (count - 1) - (index - 1)
      guard index > 0, bandNames.indices.contains(band) else {
        return ChartSeries(
          name: "", categories: categories, values: layer, drawing: .area(nil), isInLegend: false)
      }
      let tint = WorkbookPalette.band(color, place: count - 1 - band, of: count)
      return ChartSeries(
        name: bandNames[band], categories: categories, values: layer, drawing: .area(tint),
        isInLegend: index - 1 < count)
    }
  }

  /// The numbers of the helper columns for one period: the lowest bound, then the heights of the strips.
  ///
  /// - Parameter bands: The bounds of each band, the widest first.
  public static func fanHeights(bands: [(low: Double, high: Double)]) -> [Double] {
    let bounds = bands.map(\.low) + bands.reversed().map(\.high)
    return bounds.prefix(1) + zip(bounds.dropFirst(), bounds).map { $0 - $1 }
  }
}

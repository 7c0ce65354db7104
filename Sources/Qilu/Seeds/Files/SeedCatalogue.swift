import TimeSeries

/// What the YAML files of a seeds folder say: the names that the observations use.
struct SeedCatalogue {
  var indicators: [Indicator] = []
  var details: [String: IndicatorDetail] = [:]
  var regions: [Region] = []
  var regionDetails: [String: RegionDetail] = [:]
  var articles: [Article] = []
}

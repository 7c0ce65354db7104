public import Localization

/// The name among `names` that `name` was most probably meant to be, or nil if none is near.
///
/// Nearness is the Damerau-Levenshtein distance (optimal string alignment: insertion, deletion, change, swap of
/// neighbours) on lower-case, half-width characters, at most a third of the longer name. Ties go to the earlier one.
/// A name that holds all of the other (`投资` in `工业投资`) counts as near.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = foldedForComparison(name)
  guard !wanted.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in names where candidate != name {
    let folded = foldedForComparison(candidate)
    let limit = min(best.map { $0.distance - 1 } ?? .max, allowedDistance(wanted.count, folded.count))
    guard limit >= 0, let distance = editDistance(wanted, folded, limit: limit) else { continue }
    best = (candidate, distance)
  }
  return best?.name ?? containingName(wanted, among: names, besides: name)
}

/// "did you mean …?" for an unknown name, or nil if no known name is near.
public func didYouMean(_ name: String, among names: some Sequence<String>) -> LocalizedText? {
  nearestName(to: name, among: names).map {
    LocalizedText(en: "did you mean \"\($0)\"?", zh: "是否想写“\($0)”？")
  }
}

/// The nearest name if there is one, else the list of what is allowed (cut after `limit` names).
public func nameHint(
  _ name: String, among names: [String], limit: Int = 12
) -> LocalizedText? {
  if let near = didYouMean(name, among: names) { return near }
  guard !names.isEmpty else { return nil }
  let shown = names.prefix(limit)
  let isCut = names.count > limit
  return LocalizedText(
    en: "expected one of: " + shown.joined(separator: ", ") + (isCut ? ", …" : ""),
    zh: "可用的有：" + shown.joined(separator: "、") + (isCut ? "……" : ""))
}

private func foldedForComparison(_ name: String) -> [Unicode.Scalar] {
  normalizeWidth(name).lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
}

private func allowedDistance(_ left: Int, _ right: Int) -> Int {
  let longer = max(left, right)
  return longer < 3 ? (longer == 2 ? 1 : 0) : max(1, longer / 3)
}

private func containingName(
  _ wanted: [Unicode.Scalar], among names: some Sequence<String>, besides name: String
) -> String? {
  guard wanted.count >= 2 else { return nil }
  let matches = names.filter { candidate in
    let folded = foldedForComparison(candidate)
    guard candidate != name, folded.count >= 2 else { return false }
    let (short, long) = folded.count < wanted.count ? (folded, wanted) : (wanted, folded)
    return short.count * 3 >= long.count && long.contains(short)
  }
  return matches.min { $0.count < $1.count }
}

/// Optimal string alignment distance, or nil if it is over `limit`.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for (i, a) in left.enumerated() {
    current[0] = i + 1
    var rowMinimum = current[0]
    for (j, b) in right.enumerated() {
      var distance = min(last[j + 1] + 1, current[j] + 1, last[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      current[j + 1] = distance
      rowMinimum = min(rowMinimum, distance)
    }
    // A swap can reach back one row, so the row before must be out of reach too.
    if rowMinimum > limit + 1 { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

extension String {
  /// What is left without the first of the suffixes that fits; nil if none fits.
  func droppingSuffix(anyOf suffixes: [String]) -> String? {
    for suffix in suffixes where utf8.count >= suffix.utf8.count {
      let stem = utf8.dropLast(suffix.utf8.count)
      if utf8[stem.endIndex...].elementsEqual(suffix.utf8) { return String(Substring(stem)) }
    }
    return nil
  }

  /// What is left without the first of the prefixes that fits; nil if none fits.
  func droppingPrefix(anyOf prefixes: [String]) -> String? {
    for prefix in prefixes where utf8.starts(with: prefix.utf8) {
      return String(Substring(utf8.dropFirst(prefix.utf8.count)))
    }
    return nil
  }
}

import SeedExtraction

/// What is true of the reading of any bytes whatever. The tests and the fuzzer check the same.
enum ReadingInvariants {
  /// What is not as it must be; empty if all is well.
  static func broken(_ reading: Reading) -> [String] {
    let paragraphs = reading.article.paragraphs
    var result: [String] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if paragraph.number != index + 1 { result.append("paragraph \(paragraph.number) stands at \(index)") }
      result += broken(paragraph)
    }
    var place = 0
    for finding in reading.findings {
      if finding.paragraph < place {
        result.append("\(finding.evidence): before a figure of paragraph \(place)")
      }
      place = finding.paragraph
      guard paragraphs.indices.contains(finding.paragraph - 1) else {
        result.append("\(finding.evidence): no paragraph \(finding.paragraph)")
        continue
      }
      result += broken(finding, in: paragraphs[finding.paragraph - 1]).map { "\(finding.evidence): \($0)" }
    }
    return result
  }

  private static func broken(_ paragraph: ArticleParagraph) -> [String] {
    let name = "paragraph \(paragraph.number)"
    let length = paragraph.original.unicodeScalars.count
    var result: [String] = []
    if paragraph.offsets.count != paragraph.scalars.count + 1 {
      result.append("\(name): \(paragraph.offsets.count) offsets of \(paragraph.scalars.count) scalars")
    }
    if zip(paragraph.offsets, paragraph.offsets.dropFirst()).contains(where: >) {
      result.append("\(name): offsets fall")
    }
    if let last = paragraph.offsets.last, last > length {
      result.append("\(name): an offset is beyond its end")
    }
    if paragraph.scalars.contains(where: { Unicode.Scalar($0) == nil }) {
      result.append("\(name): no scalar")
    }
    return result
  }

  private static func broken(_ finding: Finding, in paragraph: ArticleParagraph) -> [String] {
    var result: [String] = []
    if paragraph.isFurniture { result.append("stands in furniture") }
    if !isDecimal(finding.value) { result.append("the value is \(finding.value)") }
    if !(0...1).contains(finding.confidence) { result.append("the confidence is \(finding.confidence)") }
    if finding.place.isEmpty || finding.place.lowerBound < 0 { result.append("it stands nowhere") }
    let scalars = paragraph.original.unicodeScalars
    let behind = scalars.dropFirst(max(0, finding.place.lowerBound))
    let printed = behind.prefix(finding.place.count)
    if printed.count != finding.place.count { result.append("its place is beyond the paragraph") }
    // What follows from two figures spans both, and shows the words of the second.
    let isShown =
      finding.derivation.isEmpty
      ? printed.elementsEqual(finding.evidence.unicodeScalars)
      : String(printed.suffix(finding.evidence.unicodeScalars.count)) == finding.evidence
    if !isShown { result.append("the original has \(String(printed)) there") }
    return result
  }

  /// Whether a text is a finite decimal: an optional minus, digits, and more digits behind a point.
  private static func isDecimal(_ text: String) -> Bool {
    let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && Double(text)?.isFinite ?? false
  }
}

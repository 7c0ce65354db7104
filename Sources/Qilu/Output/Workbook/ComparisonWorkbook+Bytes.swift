import Localization
import Reporting
import SourceText

extension ComparisonWorkbook {
  /// The bytes of the file, read back before anyone sees them.
  ///
  /// - Parameter scratch: a folder for files on the way.
  /// - Throws: a `Failure` of the kind `inputOutput`: the scratch folder cannot be used, or what was written is not what was
  ///   meant.
  func bytes(scratch: String) throws(Failure) -> [UInt8] {
    let workbook = workbook
    let bytes: [UInt8]
    do throws(WorkbookError) {
      var writer = WorkbookWriter(scratch: scratch)
      // Reading back looks at every part too.
      writer.checksParts = false
      bytes = try writer.encode(workbook)
    } catch {
      throw Self.failure(error.message)
    }
    if let difference = WorkbookReadBack(workbook).difference(in: bytes) { throw Self.failure(difference) }
    return bytes
  }

  private static func failure(_ message: LocalizedText) -> Failure {
    let path = "comparison/\(name)"
    let text = LocalizedText(en: "\(path): \(message.en)", zh: "\(path)：\(message.zh)")
    return Failure(.inputOutput, Diagnostics([.error(at: nil, text)]))
  }
}

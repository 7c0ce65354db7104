import SeedExtraction
import SourceText

private let readers: ShippedReaders = {
  do {
    return try ShippedReaders()
  } catch {
    fatalError("the word lists cannot be read: \(error)")
  }
}()

/// Reads some bytes as an article, as the fuzzer asks; stops the program if the reading is not what any must be.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArticle(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard let text = try? readers.texts.text(of: file, name: "article.txt") else { return 0 }
  let reading = readers.articles.read(text, tracing: count % 8 == 0)
  let broken = ReadingInvariants.broken(reading)
  if !broken.isEmpty { fatalError("\n" + broken.joined(separator: "\n")) }
  return 0
}

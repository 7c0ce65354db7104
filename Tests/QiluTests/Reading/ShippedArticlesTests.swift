import Archives
import Foundation
import Localization
import Qilu
import SourceText
import Testing

/// QILU_ARTICLES is a folder with article files that articles.yaml names.
private let articleFolder = ProcessInfo.processInfo.environment["QILU_ARTICLES"]

/// The committed figures of the articles are what reading them gives, byte for byte.
@Test(.enabled(if: articleFolder != nil, "QILU_ARTICLES is not set"))
func readingTheArticlesAgainChangesNothing() throws {
  let folder = try #require(articleFolder)
  let root = URL(fileURLWithPath: ShippedSeeds.folder).deletingLastPathComponent().path
  let project = try Project(folder: root, fileSystem: LocalFileSystem())
  let known = try ShippedSeeds.database.get().articles.filter { article in
    let bytes = try? project.fileSystem.read("\(folder)/\(article.file)")
    return bytes.map(SHA256.hexDigest) == article.sha256
  }
  try #require(!known.isEmpty, "no file in \(folder) is the one that articles.yaml names")
  let outcome = try project.read(
    ReadRequest(paths: known.map { "\(folder)/\($0.file)" }, trustsCatalogue: true))
  let update = try outcome.update()
  #expect(update.changesNothing, "\(update.text(in: .en))")
}

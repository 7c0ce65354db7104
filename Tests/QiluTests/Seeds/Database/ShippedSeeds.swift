import Foundation
import Qilu

/// The seeds of this repository, read once.
enum ShippedSeeds {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../seeds").standardizedFileURL.path

  static let database = Result {
    try SeedDatabase.load(folder: folder, fileSystem: LocalFileSystem())
  }
}

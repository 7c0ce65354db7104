import Localization
import Reporting
import Synchronization

/// Everything `qilu compare` writes, as one folder.
struct SourceComparisonFolder {
  /// The bytes of a part of a file that does not fit in memory.
  static let partSize = 1 << 20

  let comparison: SourceComparison
  let options: OutputOptions

  /// The files, with those last that describe the others.
  ///
  /// - Throws: a `Failure` where the workbook cannot be made.
  func contents() throws -> FolderContents {
    var contents = FolderContents()
    let shared = scratches.map(SharedScratch.init)
    for (name, bytes) in zip(Self.tables, shared) { contents.add(Self.file(bytes), at: name) }
    for scratch in shared { try scratch.throwIfFailed() }
    contents.add(TextReport().encode(comparison.report, in: options.language), at: "report.txt")
    contents.add(HTMLReport().encode(comparison.report, in: options.language), at: "report.html")
    if !comparison.lines.isEmpty {
      let workbook = SourceWorkbook(comparison, in: options.language)
      contents.add(try workbook.bytes(scratch: options.scratch), at: SourceWorkbook.name)
    }
    contents.add(description(contents), at: DataPackageFile.name)
    let outputs = contents.paths.map { ($0, contents.digest(of: $0)) }
    contents.add(JSONWriter().encode(manifest(outputs)), at: FolderMark.qilu.fileName)
    return contents
  }

  private static let tables = ["comparison.csv", "differences.csv", "iamc.csv"]

  private var scratches: [GrowingScratch] {
    [comparison.files.comparison, comparison.files.differences, comparison.files.iamc]
  }

  /// A file of the scratch bytes, piece by piece.
  private static func file(_ bytes: SharedScratch) -> PartedFile {
    PartedFile(count: (bytes.count + partSize - 1) / partSize) { index in
      bytes.piece(from: index * partSize, upTo: partSize)
    }
  }

  private func description(_ contents: FolderContents) -> [UInt8] {
    let titles = [
      LocalizedText(en: "Sources side by side", zh: "各来源对照"),
      LocalizedText(en: "Scenario less reference", zh: "情景减参照"),
      LocalizedText(en: "IAMC format", zh: "IAMC 格式"),
    ]
    let keys = [
      ["variable", "region", "unit", "period"],
      ["scenario", "region", "variable", "unit", "period"],
      IAMCTable.columns + (comparison.files.hasParts ? [IAMCTable.subannual] : []),
    ]
    let texts: Set = [
      "model", "scenario", "baseline", "region", "variable", "unit", "period", IAMCTable.subannual,
    ]
    let resources = Self.tables.indices.map { index in
      DataPackage.Resource(
        name: Self.tables[index].replacing(".csv", with: ""), path: Self.tables[index], title: titles[index],
        fields: comparison.files.headers[index].enumerated().map { place, name in
          .init(name, place < keys[index].count + 1 && texts.contains(name) ? .string : .number)
        },
        primaryKey: keys[index], byteCount: contents.byteCount(of: Self.tables[index]),
        sha256: contents.digest(of: Self.tables[index]))
    }
    let package = DataPackage(
      name: "qilu-comparison", title: LocalizedText(en: "Sources compared", zh: "来源比较"), resources: resources)
    return JSONWriter().encode(package.descriptor(in: options.language))
  }

  private func manifest(_ outputs: [(String, String)]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("program", "qilu"), .init("version", .string(qiluVersion)),
      .init("language", .string(options.language.rawValue)),
      .init("sources", .array(comparison.sources.indices.map(source))),
      .init("inputs", hashes(comparison.inputs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
      .init("outputs", hashes(outputs)),
    ]
    if let stamp = options.stamp { members.append(.init("stamp", .string(stamp))) }
    return .object(members)
  }

  private func source(_ index: Int) -> JSONValue {
    let source = comparison.sources[index]
    let scenarios = comparison.columns.all.filter { $0.source == index }.map { JSONValue.string($0.name) }
    return .object([
      .init("label", .string(source.label)), .init("path", .string(source.path)),
      .init("version", source.version.map(JSONValue.string) ?? .null), .init("scenarios", .array(scenarios)),
    ])
  }

  private func hashes(_ files: [(String, String)]) -> JSONValue {
    .object(files.map { JSONValue.Member($0.0, .string($0.1)) })
  }
}

/// Scratch bytes that are only read any more.
private final class SharedScratch: Sendable {
  private let contents: ScratchContents
  private let failure = Mutex<FileError?>(nil)

  init(_ scratch: GrowingScratch) {
    (contents, count) = (scratch.contents, scratch.count)
  }

  let count: Int

  /// - Throws: why the system did not give back what was written.
  func throwIfFailed() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// The bytes from a place on; none where the system fails to give back what was written, which is remembered.
  func piece(from start: Int, upTo limit: Int) -> [UInt8] {
    let size = min(limit, count - start)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      do throws(FileError) {
        try contents.read(at: start, into: UnsafeMutableRawBufferPointer(buffer))
        filled = size
      } catch {
        failure.withLock { $0 = $0 ?? error }
        filled = 0
      }
    }
  }
}

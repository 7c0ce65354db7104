import Foundation
import Localization
import SourceText

/// The format of a picture's file.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case svg, png, pdf

  /// The program of librsvg that turns SVG into other formats, and the Debian package that has it.
  private static let converter = (program: "rsvg-convert", package: "librsvg2-bin")

  /// The format that a file's name asks for.
  public init?(file: String) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    self.init(rawValue: file[file.index(after: dot)...].lowercased())
  }

  /// An SVG picture in this format.
  ///
  /// - Throws: a `Failure` that names the package where the converter is not installed, or what it said.
  public func bytes(of svg: String) throws -> [UInt8] {
    guard self != .svg else { return Array(svg.utf8) }
    guard let program = Self.path else {
      throw Failure(
        .missing,
        Diagnostics([
          .error(
            at: nil, en: "\(rawValue.uppercased()) needs \(Self.converter.program), which is not installed",
            zh: "生成 \(rawValue.uppercased()) 需要 \(Self.converter.program)，尚未安装",
            hint: LocalizedText(
              en: "install the package \(Self.converter.package), or write .svg",
              zh: "请安装软件包 \(Self.converter.package)，或改为输出 .svg"))
        ]))
    }
    return try convert(svg, by: program)
  }

  /// Where the converter is.
  private static var path: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init)
    return (folders ?? []).map { "\($0)/\(converter.program)" }.first(
      where: FileManager.default.isExecutableFile)
  }

  private func convert(_ svg: String, by program: String) throws -> [UInt8] {
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    // Twice the size in pixels, for print and dense screens.
    process.arguments = ["--format", rawValue] + (self == .png ? ["--zoom", "2"] : [])
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    let text = Data(svg.utf8)
    // Written beside the reading: a picture may be larger than a pipe.
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: text)
      try? input.fileHandleForWriting.close()
    }
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !bytes.isEmpty else {
      let reason = String(decoding: said.prefix(300), as: UTF8.self)
      throw Failure(
        .inputOutput,
        Diagnostics([
          .error(
            at: nil, en: "\(Self.converter.program) could not make the picture: \(reason)",
            zh: "\(Self.converter.program) 无法生成图片：\(reason)")
        ]))
    }
    return Array(bytes)
  }
}

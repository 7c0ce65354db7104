import Foundation

/// A program that times one run of its work for every line it is sent; the line may say which work.
final class Rival {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts `program` with `script` of Benchmarks/Rivals; nil when the program is not there.
  init?(program: String?, script: String, arguments: [String] = []) {
    guard let program else { return nil }
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [folder.appendingPathComponent("Rivals/\(script)").path] + arguments
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
  }

  /// Seconds of one run; nil when the program has died.
  func seconds(_ task: String = "go") -> Double? {
    guard process.isRunning else { return nil }
    guard (try? input.fileHandleForWriting.write(contentsOf: Data("\(task)\n".utf8))) != nil else {
      return nil
    }
    var text = ""
    while !text.hasSuffix("\n") {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { return nil }
      text += String(decoding: bytes, as: UTF8.self)
    }
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.waitUntilExit() }
  }
}

/// The full path of a program on the search path, or nil.
func installed(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}

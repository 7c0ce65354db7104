public import Localization

/// What can go wrong with a file or folder. Each case carries the path; the reason is the system's.
public enum FileError: Error, Sendable, Hashable {
  /// Nothing stands at the path.
  case notFound(String)
  /// A folder stands where a file is wanted.
  case isFolder(String)
  /// A file stands where a folder is wanted.
  case isNotFolder(String)
  /// A file stands there already, and replacing it was not asked for.
  case alreadyThere(String)
  /// The folder was not written by qilu: it lacks the named file, or the file does not name qilu.
  case notOurs(String, mark: String)
  /// The disk or the quota is full.
  case full(String)
  /// The file or folder cannot be read.
  case unreadable(String, reason: LocalizedText)
  /// The file or folder cannot be made, written or replaced.
  case unwritable(String, reason: LocalizedText)
}

extension FileError {
  /// The path.
  public var path: String {
    switch self {
    case .notFound(let path), .isFolder(let path), .isNotFolder(let path), .alreadyThere(let path),
      .notOurs(let path, _), .full(let path), .unreadable(let path, _), .unwritable(let path, _):
      path
    }
  }

  /// The same error about the path as the user knows it.
  func shown(as path: String) -> FileError {
    switch self {
    case .notFound: .notFound(path)
    case .isFolder: .isFolder(path)
    case .isNotFolder: .isNotFolder(path)
    case .alreadyThere: .alreadyThere(path)
    case .notOurs(_, let mark): .notOurs(path, mark: mark)
    case .full: .full(path)
    case .unreadable(_, let reason): .unreadable(path, reason: reason)
    case .unwritable(_, let reason): .unwritable(path, reason: reason)
    }
  }

  /// What was found and what was expected.
  public var message: LocalizedText {
    switch self {
    case .notFound(let path):
      LocalizedText(en: "\(path) does not exist", zh: "\(path) 不存在")
    case .isFolder(let path):
      LocalizedText(en: "\(path) is a folder, not a file", zh: "\(path) 是文件夹，不是文件")
    case .isNotFolder(let path):
      LocalizedText(en: "\(path) is a file, not a folder", zh: "\(path) 是文件，不是文件夹")
    case .alreadyThere(let path):
      LocalizedText(en: "\(path) exists already", zh: "\(path) 已存在")
    case .notOurs(let path, let mark):
      LocalizedText(
        en: "\(path) was not written by qilu (it has no \(mark) of ours), so it is not replaced",
        zh: "\(path) 不是 qilu 生成的（其中没有 qilu 的 \(mark)），因此不予替换")
    case .full(let path):
      LocalizedText(
        en: "no space left on the disk while writing \(path); nothing was changed",
        zh: "写入 \(path) 时磁盘空间不足；原有内容未改动")
    case .unreadable(let path, let reason):
      LocalizedText(en: "cannot read \(path): \(reason.en)", zh: "无法读取 \(path)：\(reason.zh)")
    case .unwritable(let path, let reason):
      LocalizedText(en: "cannot write \(path): \(reason.en)", zh: "无法写入 \(path)：\(reason.zh)")
    }
  }

  /// What to do about it; nil where the message says enough.
  public var hint: LocalizedText? {
    switch self {
    case .notOurs:
      LocalizedText(en: "name another folder with --out, or move this one away", zh: "请用 --out 指定其他文件夹，或先移走它")
    case .alreadyThere:
      LocalizedText(en: "choose another name, or move the old file away", zh: "请换一个名称，或先移走旧文件")
    default: nil
    }
  }
}

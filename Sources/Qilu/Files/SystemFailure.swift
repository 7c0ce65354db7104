import Localization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A failed call of the operating system, by its `errno`.
struct SystemFailure: Error {
  let code: Int32

  /// The failure of the call that has just returned.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// Whether there is no room left.
  var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// The reason in words.
  var reason: LocalizedText {
    switch code {
    case EACCES, EPERM: LocalizedText(en: "permission denied", zh: "没有权限")
    case EROFS: LocalizedText(en: "the file system is read-only", zh: "文件系统为只读")
    case ENOENT: LocalizedText(en: "a folder on the way does not exist", zh: "路径中的文件夹不存在")
    case ENOTDIR: LocalizedText(en: "a part of the path is not a folder", zh: "路径中有一部分不是文件夹")
    case ENAMETOOLONG: LocalizedText(en: "the name is too long", zh: "名称过长")
    case ELOOP: LocalizedText(en: "too many symbolic links", zh: "符号链接过多")
    case EBUSY: LocalizedText(en: "it is in use", zh: "正被占用")
    case EXDEV: LocalizedText(en: "it is on another file system", zh: "位于另一文件系统")
    case ENOSPC, EDQUOT: LocalizedText(en: "no room is left", zh: "磁盘空间不足")
    case EFBIG: LocalizedText(en: "the file is too large", zh: "文件过大")
    default: LocalizedText(String(cString: strerror(code)))
    }
  }

  /// The failure as an error about reading `path`.
  func reading(_ path: String) -> FileError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path)
    case EISDIR: .isFolder(path)
    default: .unreadable(path, reason: reason)
    }
  }

  /// The failure as an error about writing `path`.
  func writing(_ path: String) -> FileError {
    isFull ? .full(path) : .unwritable(path, reason: reason)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension LocalFileSystem {
  /// Builds the folder beside its place, under a hidden name that carries our process number, and swaps the two.
  ///
  /// A symbolic link at `path` stays; what it leads to is replaced. What killed runs left beside it is removed.
  public func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    let target = try Target(path)
    removeLeftovers(of: target)
    let isThere = try isReplaceable(target.path, shown: path, mark: mark)
    do throws(SystemFailure) {
      try build(contents, in: target.temporary)
      if isThere, keepingOthers {
        try keepOthers(from: target.path, in: target.temporary, besides: contents.firstLevelNames)
      }
      try putInPlace(target, isThere: isThere)
    } catch {
      SystemCall.removeAll(target.temporary)
      throw error.writing(path)
    }
    // After an exchange the old folder stands under the temporary name.
    SystemCall.removeAll(target.temporary)
  }

  /// Whether a folder stands there that may be replaced; false if nothing does.
  private func isReplaceable(_ path: String, shown: String, mark: FolderMark) throws(FileError) -> Bool {
    guard let kind = SystemCall.kind(of: path) else { return false }
    guard kind == S_IFDIR else { throw .isNotFolder(shown) }
    if try list(path).isEmpty { return true }
    let file = path + "/" + mark.fileName
    // A mark that is there and cannot be read is another matter than none.
    guard SystemCall.kind(of: file) == S_IFREG, mark.isCarried(by: try read(file, upTo: .max)) else {
      throw .notOurs(shown, mark: mark.fileName)
    }
    return true
  }

  /// Removes what runs that were killed have left beside the target. Where one of them had put the old folder aside and nothing
  /// stands in its place, that comes back.
  private func removeLeftovers(of target: Target) {
    for left in target.leftovers() {
      // It may be the only copy of what a user has, so it comes back whatever is in it.
      if left.hasSuffix(Target.aside), SystemCall.kind(of: target.path) == nil {
        rename(left, target.path)
      } else {
        SystemCall.removeAll(left)
      }
    }
  }

  private func build(_ contents: FolderContents, in folder: String) throws(SystemFailure) {
    try SystemCall.check { mkdir(folder, 0o777) }
    for name in contents.folders { try SystemCall.check { mkdir("\(folder)/\(name)", 0o777) } }
    for name in contents.paths {
      if let file = contents.parted[name] {
        try SystemCall.makeFile("\(folder)/\(name)", file.file)
      } else {
        try SystemCall.makeFile("\(folder)/\(name)", contents.files[name] ?? [])
      }
    }
  }

  private func keepOthers(
    from old: String, in new: String, besides names: Set<String>
  ) throws(SystemFailure) {
    for name in try SystemCall.names(in: old) where !names.contains(name) {
      try carry("\(old)/\(name)", to: "\(new)/\(name)")
    }
  }

  /// The same file under a second name, or a copy where the file system has no hard links.
  private func carry(_ old: String, to new: String) throws(SystemFailure) {
    if SystemCall.kindWithoutFollowing(old) == S_IFDIR {
      try SystemCall.check { mkdir(new, 0o777) }
      for name in try SystemCall.names(in: old) { try carry("\(old)/\(name)", to: "\(new)/\(name)") }
    } else if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) != 0 {
      try SystemCall.makeFile(new, try SystemCall.bytes(of: old, upTo: .max))
    }
  }

  private func putInPlace(_ target: Target, isThere: Bool) throws(SystemFailure) {
    guard isThere else {
      try SystemCall.check { rename(target.temporary, target.path) }
      return
    }
    if exchanges, try SystemCall.exchange(target.temporary, target.path) { return }
    // Without an exchange there is a moment without the folder; the old one comes back if the second step fails.
    let aside = target.temporary + Target.aside
    try SystemCall.check { rename(target.path, aside) }
    do throws(SystemFailure) {
      try SystemCall.check { rename(target.temporary, target.path) }
    } catch {
      rename(aside, target.path)
      throw error
    }
    SystemCall.removeAll(aside)
  }
}

public import Localization

/// What can go wrong with a zip file.
public enum ArchiveError: Error, Sendable, Hashable {
  /// The bytes are no zip file, or one that was cut off.
  case notAZip
  /// The directory or a part contradicts itself; the part where one is known.
  case damaged(part: String?)
  /// The bytes of a part do not have the checksum that the archive states.
  case wrongChecksum(part: String)
  /// A part is encrypted.
  case encrypted(part: String)
  /// A part is packed with a method other than deflate.
  case unknownMethod(part: String)
  /// Two parts have one name.
  case repeatedName(String)
  /// A name that leads out of the archive (`..`, a leading `/`) or is empty.
  case unsafeName(String)
  /// More parts than are read.
  case tooManyParts(Int, limit: Int)
  /// More bytes, unpacked, than are read.
  case tooLarge(limit: Int)
  /// The archive could not be made: memory, or a defect.
  case notWritten(reason: String)
}

extension ArchiveError {
  /// What was found and what was expected.
  public var message: LocalizedText {
    switch self {
    case .notAZip:
      LocalizedText(en: "is not a zip file, or was cut off", zh: "不是 zip 文件，或文件不完整")
    case .damaged(let part?):
      LocalizedText(en: "is damaged: its part \(part) cannot be unpacked", zh: "已损坏：其中的 \(part) 无法解压")
    case .damaged(nil):
      LocalizedText(en: "is damaged: its directory contradicts itself", zh: "已损坏：目录前后矛盾")
    case .wrongChecksum(let part):
      LocalizedText(en: "is damaged: its part \(part) has a wrong checksum", zh: "已损坏：其中 \(part) 的校验码不符")
    case .encrypted(let part):
      LocalizedText(en: "is encrypted (its part \(part) needs a password)", zh: "已加密（其中的 \(part) 需要密码）")
    case .unknownMethod(let part):
      LocalizedText(
        en: "packs \(part) with a method other than deflate", zh: "中的 \(part) 使用了 deflate 以外的压缩方法")
    case .repeatedName(let name):
      LocalizedText(en: "holds two parts named \(name)", zh: "含有两个同名部分 \(name)")
    case .unsafeName(let name):
      LocalizedText(en: "holds a part with the unsafe name “\(name)”", zh: "含有名称不安全的部分“\(name)”")
    case .tooManyParts, .tooLarge, .notWritten: sizeMessage
    }
  }

  private var sizeMessage: LocalizedText {
    switch self {
    case .tooManyParts(let count, let limit):
      LocalizedText(
        en: "holds \(count) parts; at most \(limit) are read", zh: "含有 \(count) 个部分，最多读取 \(limit) 个")
    case .tooLarge(let limit):
      LocalizedText(
        en: "unpacks to more than \(limit >> 20) MB, which is not read", zh: "解压后超过 \(limit >> 20) MB，不予读取")
    case .notWritten(let reason):
      LocalizedText(en: "could not be packed: \(reason)", zh: "无法打包：\(reason)")
    default: LocalizedText("")
    }
  }
}

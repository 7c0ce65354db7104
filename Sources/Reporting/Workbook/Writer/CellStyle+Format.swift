internal import CXlsxWriter

extension CellStyle {
  /// Puts the style into a format of the library.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if numberFormat != .general { format_set_num_format(format, numberFormat.code) }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if fontSize != 11, fontSize.isFinite { format_set_font_size(format, min(409, max(1, fontSize))) }
    if let textColor { format_set_font_color(format, textColor.libraryColor) }
    if let fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill.libraryColor)
    }
    applyAlignment(to: format)
    borders.apply(to: format)
    if !isLocked { format_set_unlocked(format) }
  }

  private func applyAlignment(to format: UnsafeMutablePointer<lxw_format>) {
    switch horizontal {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
    switch vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: break
    }
    if wrapsText { format_set_text_wrap(format) }
    if indent > 0 { format_set_indent(format, UInt8(min(15, indent))) }
  }
}

extension CellBorders {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let top {
      format_set_top(format, top.weight.code)
      format_set_top_color(format, top.color.libraryColor)
    }
    if let bottom {
      format_set_bottom(format, bottom.weight.code)
      format_set_bottom_color(format, bottom.color.libraryColor)
    }
    if let left {
      format_set_left(format, left.weight.code)
      format_set_left_color(format, left.color.libraryColor)
    }
    if let right {
      format_set_right(format, right.weight.code)
      format_set_right_color(format, right.color.libraryColor)
    }
  }
}

extension CellBorders.Line.Weight {
  fileprivate var code: UInt8 {
    switch self {
    case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    }
  }
}

extension RGBColor {
  /// The library's number for the colour; its zero means no colour, so black has one of its own.
  var libraryColor: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}

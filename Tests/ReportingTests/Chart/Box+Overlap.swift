@testable import Reporting

extension Box {
  /// Whether two rectangles share more than an edge; a tenth of a pixel is an edge.
  func intersects(_ other: Box) -> Bool {
    min(right, other.right) - max(x, other.x) > 0.1 && min(bottom, other.bottom) - max(y, other.y) > 0.1
  }

  /// Whether the other rectangle lies inside, a tenth of a pixel apart.
  func contains(_ other: Box) -> Bool {
    other.x >= x - 0.1 && other.y >= y - 0.1 && other.right <= right + 0.1 && other.bottom <= bottom + 0.1
  }
}

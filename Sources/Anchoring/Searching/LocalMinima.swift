/// Picks the local minima, at or below a limit, of distances that come in text order.
///
/// A minimum is a run of one distance with a greater one, or nothing, on either side; its hit is
/// the run's last end. Where the last symbol was replaced the run begins a symbol too early.
struct LocalMinima {
  private(set) var hits: [ApproximateHit] = []
  private let limit: Int
  private var last: Int
  private var isFalling = false

  init(atMost limit: Int) {
    self.limit = limit
    last = limit + 1
  }

  /// Takes the distance at `end`, which is the end after the one before, save where all distances
  /// between are over the limit as was the last one taken.
  mutating func take(_ distance: Int, at end: Int) {
    let distance = min(distance, limit + 1)
    if distance > last, isFalling {
      hits.append(ApproximateHit(end: end - 1, distance: last))
      isFalling = false
    } else if distance < last {
      isFalling = true
    }
    last = distance
  }

  /// Ends the text at `end`, the end taken last.
  mutating func finish(at end: Int) {
    if isFalling {
      hits.append(ApproximateHit(end: end, distance: last))
    }
  }
}

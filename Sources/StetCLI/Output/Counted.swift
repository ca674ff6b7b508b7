extension Int {
  /// The number with its noun: `1 claim`, `2 claims`.
  func counted(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
  }
}

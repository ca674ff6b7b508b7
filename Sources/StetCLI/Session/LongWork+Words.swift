internal import Storage

extension LongWork {
  /// What is under way, whose doing it is and since when.
  var words: String {
    let work =
      switch kind {
      case .importing: "an import of \(file.shortened)"
      case .rebuilding: "a rebuild of \(file.shortened)"
      }
    return "\(work) by \(handle) has been under way since \(since)"
  }
}

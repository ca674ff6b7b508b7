internal import Claims
internal import Workflow

extension ImportLoss {
  /// What was left out, and why.
  var words: String {
    switch self {
    case .verdict(.reworded):
      "its verdict was left out: it was given on another wording, which is not in the line"
    case .verdict(.uncited):
      "its verdict was left out: it was given on words that were taken back, and are not in the line"
    case .verdict(let cause):
      "its verdict was left out: it had lapsed (\(cause.rawValue)), and cannot lapse so here"
    case .lapsedVerdict:
      "it had gone stale; a table does not hold the verdict that lapsed, and it is unchecked here"
    case .remarks: "its notes and queries were left out: a table has them to be read alone"
    case .standing: "only an editor lets a claim stand; that decision was left out"
    case .survivor(let id):
      "\(id), which it duplicates, is not in the file; it is withdrawn as a duplicate of none"
    }
  }
}

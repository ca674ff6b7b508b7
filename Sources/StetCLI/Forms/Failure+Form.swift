internal import Workflow

extension Failure {
  /// The lines that say what is wrong in a form, with its lines so many further down; nil where no
  /// other form would do.
  static func inForm(_ error: any Error) -> ((_ shift: Int) -> [String])? {
    switch error {
    case let error as FormError:
      return { shift in
        ["line \(error.line + shift): \(error.problem).", "hint: \(error.hint)"]
      }
    case DeskError.badRow(let line, let underlying):
      let inner = Failure(underlying, from: .form)
      let sentence = inner.sentence.split(separator: "\n").map(String.init)
      switch inner.status {
      case .badData, .missing, .usage, .cannotCreate: break
      default: return nil
      }
      return { shift in
        ["line \(line + shift): \(sentence.first ?? "")"] + sentence.dropFirst()
          + (inner.hint.map { ["hint: \($0)"] } ?? [])
      }
    default: return nil
    }
  }
}

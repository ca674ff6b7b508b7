internal import Anchoring
internal import Claims
internal import Workflow

/// What a warning says of figures that no quote holds, and what helps.
extension Failure {
  static func sentence(of unsaid: UnsaidFigures) -> String {
    let line = unsaid.line.map { "line \($0): " } ?? ""
    let figures = unsaid.figures.map { "“\($0.shortened)”" }
    switch figures.count {
    case 0: return "\(line)the claim seems to have a gap: “\(unsaid.claim.shortened)”"
    case 1: return "\(line)\(figures[0]) stands in none of the claim's quotes"
    default:
      let listed = figures.dropLast().joined(separator: ", ") + " and " + (figures.last ?? "")
      return "\(line)\(listed) stand in none of the claim's quotes"
    }
  }

  /// That claims say the same already.
  static func sentence(_ line: Int?, same claims: [(id: String, status: Status)]) -> String {
    let named = claims.map { "\($0.id) (\($0.status.rawValue))" }
    let verb = claims.count == 1 ? "says" : "say"
    return "\(line.map { "line \($0): " } ?? "")\(list(named)) \(verb) the same already"
  }

  /// What helps where a warning has been given, if anything.
  static func hint(for warning: DeskWarning) -> String? {
    switch warning {
    case .cutOffQuote(_, let passage): taken(passage)
    case .unsaidFigures(let unsaid):
      unsaid.expanded.map {
        "the text has “\($0.candidate.span.exact.shortened)”: " + taken($0)
      }
    case .tagNotThere(let tag, _, let tags):
      meant(NearestNames.nearest(to: tag, among: tags))
        ?? (tags.isEmpty ? nil : "it has: \(list(tags))")
    default: nil
    }
  }

  /// That a shell may have taken some of the words, and what keeps it from them.
  static func taken(_ passage: ExpandedPassage) -> String {
    let words = passage.taken.map { "`\($0)`" }.joined(separator: " and ")
    return "did the shell take \(words)? I" + keepingShellOff.dropFirst()
  }

  /// How a text reaches the program as it was typed.
  static let keepingShellOff =
    "in double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them"

  /// A guess at what was meant.
  static func meant(_ names: [String]) -> String? {
    names.isEmpty ? nil : "did you mean \(names.prefix(3).joined(separator: " or "))?"
  }

  /// Some names of a list, and that there are more.
  static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}

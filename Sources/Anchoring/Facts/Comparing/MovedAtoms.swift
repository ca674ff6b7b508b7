/// The atoms that stand in another order with the words around them.
///
/// A neighbouring word is evidence only where no other atom has it: in a sentence that merely
/// exchanges two figures each takes the other's neighbours, and never passes.
struct MovedAtoms {
  /// The places of each in the two lists.
  private(set) var pairs: [(before: Int, after: Int)] = []

  private let before: [Atom]
  private let after: [Atom]
  private let old: [Atom.Context]
  private let new: [Atom.Context]

  init(_ before: [Atom], _ after: [Atom], _ old: [Atom.Context], _ new: [Atom.Context]) {
    self.before = before
    self.after = after
    self.old = old
    self.new = new
    var taken: Set<Int> = []
    for index in before.indices {
      let match = after.indices.first {
        !taken.contains($0) && before[index].isSame(as: after[$0]) && hasSamePlace(index, $0)
      }
      guard let match else { continue }
      taken.insert(match)
      pairs.append((index, match))
    }
  }

  private func hasSamePlace(_ index: Int, _ other: Int) -> Bool {
    let (left, right) = (old[index], new[other])
    guard left.owner == right.owner else { return false }
    let isNext =
      left.next != 0 && left.next == right.next
      && isUnique(.next, index, before, old) && isUnique(.next, other, after, new)
    let isPrevious =
      left.previous != 0 && left.previous == right.previous
      && isUnique(.previous, index, before, old) && isUnique(.previous, other, after, new)
    if case .name = before[index].meaning { return isNext || isPrevious }
    return left.owner == 0 ? isNext && isPrevious : isNext || isPrevious
  }

  private func isUnique(
    _ side: Atom.Side, _ index: Int, _ atoms: [Atom],
    _ contexts: [Atom.Context]
  ) -> Bool {
    let own = contexts[index]
    return !contexts.indices.contains { other in
      contexts[other][side] == own[side]
        && !atoms[other].isSame(as: atoms[index])
        && (own.list == 0 || contexts[other].list != own.list)
    }
  }
}

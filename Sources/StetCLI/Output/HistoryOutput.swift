internal import Claims
internal import Reporting
internal import Terminal

extension Session {
  /// Events: when, who, what; on a terminal what was said stands below, on a pipe each is a row.
  func printHistory(_ events: [Event]) {
    guard console.isTerminal else {
      for event in events {
        let body = JSON.object(event.members.filter { $0.key != "claim" }).canonical
        // Canonical JSON holds no tab and no line's end; escaped as a cell it would no longer be
        // JSON.
        console.print(
          [event.at, event.by, event.kind, "\(event.desk) \(event.seq)", body]
            .joined(separator: "\t"))
      }
      return
    }
    let times = events.map { ago($0.at) }
    let (whens, whos) = (times.map(\.columns).max() ?? 0, events.map(\.by.columns).max() ?? 0)
    for (event, time) in zip(events, times) {
      let head =
        StyledText(time.padded(to: whens + 2), .dim) + StyledText(event.by.padded(to: whos + 2))
        + StyledText(event.deed, .bold) + StyledText("  \(event.desk) \(event.seq)", .dim)
      console.printWrapped(head, hanging: whens + 2)
      let room = max(console.window().columns - 4, 20)
      for line in StyledText(event.words).onOneLine.wrapped(to: room) where !line.isEmpty {
        console.print(StyledText("    ") + line)
      }
    }
  }
}

extension Event {
  /// What was said or quoted, where anything was.
  fileprivate var words: String {
    if case .array(let changes)? = members["material"] {
      return changes.compactMap(\.string).joined(separator: "; ")
    }
    func list(_ name: String, _ sign: String) -> [String] {
      guard case .array(let items)? = members[name] else { return [] }
      return items.compactMap(\.string).map { sign + $0 }
    }
    let said = ["because", "text", "exact"].lazy.compactMap { self.members[$0]?.string }.first
    return said ?? (list("add", "+") + list("remove", "−")).joined(separator: " ")
  }
}

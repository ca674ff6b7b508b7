internal import Claims
internal import Storage

/// The claims of an import, by the rows that they were made of.
struct ImportedClaims {
  /// The claim of the last row.
  private(set) var last: EventHash?
  private let desk: String
  private let claimsBefore: Int
  private var logged = 0
  /// How many had been logged with each row's claim.
  private var numbers: [Int32]

  /// None yet.
  init(count: Int, _ pen: Pen) throws {
    desk = try pen.transaction.deskName() ?? ""
    claimsBefore = try pen.transaction.claimsLogged(onDesk: desk)
    numbers = [Int32](repeating: 0, count: count)
  }

  /// What the claim that is logged next is called.
  ///
  /// A desk goes on with a chain of its own alone, so that nobody else's claim bears that name.
  var nameOfNext: String { "\(desk)-\(claimsBefore + logged + 1)" }

  /// What the claims are called, in the order of the rows.
  var names: [String] { numbers.map { "\(desk)-\(claimsBefore + Int($0))" } }

  /// Notes the claim that was logged for a row.
  mutating func add(_ claim: EventHash, at row: Int) {
    logged += 1
    numbers[row] = Int32(logged)
    if row == numbers.count - 1 { last = claim }
  }
}

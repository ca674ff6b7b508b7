/// Why a table cannot be read.
enum ImportError: Error, Equatable {
  case row(line: Int, problem: String)
}

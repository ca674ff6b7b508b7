internal import CharacterWidth
internal import Glibc

/// How many columns a scalar takes by itself, as the C library has it.
///
/// Swift does not know Unicode's East Asian Width (UAX #11); glibc's tables do, and terminals on the
/// same machine mostly ask them too.
enum ScalarWidth {
  /// A locale of this module's own: the user's may be `C`, in which nothing beyond ASCII has a
  /// width, and setting the process's would change what other code does.
  private nonisolated(unsafe) static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

  /// The scalar's columns: 0, 1 or 2; 1 where the library knows none.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    guard let locale, let character = wchar_t(exactly: scalar.value) else {
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
    let former = uselocale(locale)
    defer { _ = uselocale(former) }
    let columns = stet_wcwidth(character)
    return columns < 0 ? 1 : Int(columns)
  }
}

import Foundation

extension Unicode.Scalar {
  /// What NFD makes of it (UAX #15).
  package var canonicalDecomposition: [Unicode.Scalar] {
    Array(String(self).decomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// What NFKD makes of it (UAX #15).
  package var compatibilityDecomposition: [Unicode.Scalar] {
    Array(String(self).decomposedStringWithCompatibilityMapping.unicodeScalars)
  }
}

/// English words of which a claim uses one and a post another for the same thing.
enum EverydayNames {
  /// The stem that stands for a stem; itself for nearly all.
  static func common(_ stem: String) -> String { same[stem] ?? stem }

  private static let same: [String: String] = {
    var same: [String: String] = [:]
    for group in groups {
      let stems = group.split(separator: " ").map { EnglishStem.of(String($0)) }
      for stem in stems.dropFirst() { same[stem] = stems[0] }
    }
    return same
  }()

  private static let groups = [
    "photo photograph picture pic image",
    "video footage clip vid",
    "usa america american",
    "president potus",
    "police cop policeman policemen",
    "government gov govt",
    "virus covid coronavirus covid19",
    "democrat dem",
    "republican gop",
    "vaccine vaccination vax jab",
    "dead die death died",
    "child kid children",
    "immigrant migrant",
    "illegal undocumented",
    "television tv",
    "gun firearm",
    "veteran vet",
    "wealthy rich",
    "murder homicide",
    "car automobile vehicle",
    "doctor physician",
    "senior elderly",
    "uk britain british",
  ]
}

extension LexiconBuilder {
  mutating func addUnits() {
    for (words, unit) in Self.units {
      add(words, role: .unit, value: Int(unit.rawValue))
    }
    // Signs that are words, initials or plurals too count only where they stand right after digits.
    add("g h s ha ft yd lb oz mi pt pp w kg mg cm mm mw gw kw gb mb tb hz kn", .sign)
    for (index, words) in Self.counted.enumerated() {
      add(words, role: .counted, value: index + 1)
    }
    add("about some nearly almost over around roughly approximately than least most", .approximator)
  }

  private static let units: [(String, Unit)] = [
    ("percent pct", .percent), ("point points pt", .point), ("degree degrees", .degree),
    ("celsius", .celsius), ("fahrenheit", .fahrenheit), ("pp", .percentagePoint),
    ("km kms kilometre kilometres kilometer kilometers", .kilometre),
    ("metre metres meter meters", .metre),
    ("cm centimetre centimetres centimeter centimeters", .centimetre),
    ("mm millimetre millimetres millimeter millimeters", .millimetre),
    ("mile miles mi", .mile), ("nm", .nauticalMile), ("foot feet ft", .foot),
    ("inch inches", .inch), ("yard yards yd", .yard),
    ("kg kgs kilogram kilograms kilogramme kilogrammes", .kilogram), ("kilo kilos", .kilo),
    ("g gram grams", .gram), ("mg milligram milligrams", .milligram),
    ("tonne tonnes ton tons", .tonne), ("lb lbs", .pound), ("oz ounce ounces", .ounce),
    ("kiloton kilotons kilotonnes", .kiloton), ("megaton megatons", .megaton),
    ("litre litres liter liters", .litre), ("gallon gallons", .gallon),
    ("barrel barrels bbl", .barrel), ("ha hectare hectares", .hectare), ("acre acres", .acre),
    ("s sec secs seconds", .second), ("min mins minute minutes", .minute),
    ("h hr hrs hour hours", .hour), ("day days", .day), ("week weeks", .week),
    ("month months", .month), ("year years yr yrs", .year), ("decade decades", .decade),
    ("century centuries", .century), ("w watt watts", .watt), ("kw kilowatt kilowatts", .kilowatt),
    ("mw megawatt megawatts", .megawatt), ("gw gigawatt gigawatts", .gigawatt),
    ("kwh", .kilowattHour), ("mwh", .megawattHour), ("gwh", .gigawattHour), ("twh", .terawattHour),
    ("volt volts", .volt), ("hz hertz", .hertz), ("khz", .kilohertz), ("mhz", .megahertz),
    ("ghz", .gigahertz), ("byte bytes", .byte), ("kb kilobytes", .kilobyte),
    ("mb megabytes", .megabyte), ("gb gigabytes", .gigabyte), ("tb terabytes", .terabyte),
    ("kmh kph", .kilometresPerHour), ("mph", .milesPerHour), ("knot knots kn", .knot),
    ("times x fold", .times), ("cent cents", .cent),
  ]

  /// Nouns that news counts; those of one line are one sort.
  private static let counted: [String] = [
    "people persons person", "civilians civilian", "soldiers soldier", "troops",
    "ships ship", "vessels vessel", "warships warship", "boats boat", "submarines submarine",
    "aircraft", "planes plane", "jets jet", "bombers bomber", "fighters fighter",
    "helicopters helicopter", "drones drone", "balloons balloon", "missiles missile",
    "rockets rocket", "warheads warhead", "tanks tank", "countries country", "nations nation",
    "states", "cities city", "companies company", "firms firm", "members member",
    "men", "women", "children", "students student", "workers worker", "households household",
    "deaths", "injuries", "votes vote", "seats seat", "lawmakers lawmaker", "islands island",
    "incursions", "flights flight", "launches launch", "drills drill", "exercises exercise",
    "casualties", "prisoners prisoner", "hostages hostage", "refugees refugee", "schools school",
    "hospitals hospital", "officers officer", "officials official",
  ]
}

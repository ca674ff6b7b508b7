/// What a figure is measured in; its spellings in English and Japanese are one unit.
enum Unit: UInt8, CaseIterable {
  case none
  case percent, percentagePoint, permille, basisPoint, point, degree, celsius, fahrenheit
  case kilometre, metre, centimetre, millimetre, mile, nauticalMile, foot, inch, yard
  case squareKilometre, squareMetre, squareMile, squareFoot, cubicMetre, cubicFoot
  case kilogram, gram, milligram, tonne, pound, ounce, kiloton, megaton, kilo
  case litre, gallon, barrel, hectare, acre
  case second, minute, hour, day, week, month, year, decade, century
  case watt, kilowatt, megawatt, gigawatt, kilowattHour, megawattHour, gigawattHour, terawattHour
  case volt, hertz, kilohertz, megahertz, gigahertz
  case byte, kilobyte, megabyte, gigabyte, terabyte
  case kilometresPerHour, milesPerHour, knot, mach
  case times, tenth, cent
  case person, ship, machine, craft, shot, item, occurrence, company, school, long, thing, old
  case country, place, vote, seat, household, generation, volume, sheet, step, corps, name, head
}

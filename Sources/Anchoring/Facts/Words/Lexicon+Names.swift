extension LexiconBuilder {
  mutating func addNames() {
    add("of de del della der den van von la le du da di dos bin ibn al el", .particle)
    add(
      """
      mr mrs ms miss dr prof professor sir lord lady president vice prime minister premier
      chancellor secretary general gen lt lieutenant col colonel maj major capt captain sgt admiral
      adm senator sen representative rep governor gov mayor king queen prince princess emperor pope
      ambassador spokesman spokeswoman director chairman chairwoman chief foreign defence defense
      finance leader former then acting
      """, .title)
    add("inc corp co ltd st vs no fig jr sr dept univ mt ft", .abbreviation)
    add("north south east west northern southern eastern western central new", .direction)
    add(
      """
      article articles chapter section resolution type number part volume phase level route highway
      flight room nikkei boeing airbus windows apollo formula title page grade category act protocol unit
      block channel
      """, .label)
    add(Self.places, .place)
  }

  /// States in the news, their peoples and capitals, so that a sentence that begins with one is
  /// seen to begin with a name.
  private static let places = """
    afghanistan albania algeria america american americans ankara argentina armenia asia asian
    athens australia australian austria azerbaijan baghdad bahrain bangkok bangladesh beijing
    beirut belarus belgium berlin bolivia bosnia brasilia brazil brazilian britain british
    britons brussels bulgaria burma cairo cambodia cameroon canada canadian canberra caracas chad
    chile china chinese colombia congo copenhagen crimea croatia cuba cyprus czechia damascus delhi
    denmark djibouti doha donetsk dublin dutch ecuador egypt egyptian england english eritrea
    estonia ethiopia europe european europeans fiji finland france french gaza geneva georgia
    german germans germany ghana greece greek greenland guam haiti hamas hanoi havana helsinki
    hezbollah hiroshima hokkaido honduras hungary iceland india indian indonesia iran iranian iraq
    iraqi ireland irish islamabad israel israeli israelis istanbul italian italy jakarta jamaica
    japan japanese jerusalem jordan kabul kashmir kazakhstan kenya kharkiv kherson khartoum kim
    korea korean koreans kosovo kremlin kuwait kyiv kyoto kyrgyzstan laos latvia lebanon libya
    lisbon lithuania london luxembourg luhansk macau madrid malaysia maldives mali malta manila
    mexico mexican minsk moldova mongolia montenegro morocco moscow mozambique myanmar nagasaki
    nairobi namibia nepal netherlands nicaragua niger nigeria norway norwegian okinawa oman osaka
    oslo ottawa pakistan pakistani palau palestine palestinian palestinians panama paraguay paris
    pentagon peru philippines philippine poland polish portugal prague pyongyang qatar riyadh
    romania rome russia russian russians rwanda samoa saudi senegal seoul serbia sevastopol
    shanghai singapore slovakia slovenia somalia spain spanish stockholm sudan sweden swedish
    switzerland sydney syria syrian taipei taiwan taiwanese tajikistan tanzania tehran thailand
    tibet tokyo tonga tunisia turkey turkish turkmenistan uganda ukraine ukrainian ukrainians
    uruguay uzbekistan vatican venezuela vienna vietnam vietnamese vladivostok warsaw washington
    xinjiang yemen yokohama zambia zimbabwe
    """
}

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
    add("mr mrs ms miss dr sir lord lady prof", .courtesy)
    add("north south east west northern southern eastern western central new", .direction)
    add(
      """
      article articles chapter section resolution type number part volume phase level route highway
      flight room nikkei boeing airbus windows apollo formula title page grade category act protocol unit
      block channel
      """, .label)
    add(places: Self.places)
  }

  /// States in the news, their capitals and peoples, so that a sentence that begins with one is seen
  /// to begin with a name; a state and its people, joined by a slash, are one place.
  private static let places = """
    afghanistan/afghan/afghans albania/albanian algeria/algerian america/american/americans ankara
    argentina/argentine armenia/armenian asia/asian/asians athens australia/australian/australians
    austria/austrian azerbaijan baghdad bahrain bangkok bangladesh beijing beirut
    belarus/belarusian belgium/belgian berlin bolivia bosnia/bosnian brasilia
    brazil/brazilian/brazilians britain/british/britons brussels bulgaria/bulgarian burma/burmese
    cairo cambodia/cambodian cameroon canada/canadian/canadians canberra caracas chad
    chile/chilean china/chinese colombia/colombian congo/congolese copenhagen crimea/crimean
    croatia/croatian cuba/cuban cyprus czechia/czech damascus delhi denmark/danish djibouti doha
    donetsk dublin ecuador egypt/egyptian/egyptians england/english eritrea estonia/estonian
    ethiopia/ethiopian europe/european/europeans fiji finland/finnish france/french gaza geneva
    georgia/georgian germany/german/germans ghana greece/greek/greeks greenland guam haiti/haitian
    hamas hanoi havana helsinki hezbollah hiroshima hokkaido honduras hungary/hungarian iceland
    india/indian/indians indonesia/indonesian iran/iranian/iranians iraq/iraqi/iraqis
    ireland/irish islamabad israel/israeli/israelis istanbul italy/italian/italians jakarta jamaica
    japan/japanese jerusalem jordan/jordanian kabul kashmir kazakhstan/kazakh kenya/kenyan kharkiv
    kherson khartoum korea/korean/koreans kosovo kremlin kuwait kyiv kyoto kyrgyzstan laos
    latvia/latvian lebanon/lebanese libya/libyan lisbon lithuania/lithuanian london luxembourg
    luhansk macau madrid malaysia/malaysian maldives mali malta manila mexico/mexican/mexicans minsk
    moldova/moldovan mongolia/mongolian montenegro morocco/moroccan moscow mozambique
    myanmar nagasaki nairobi namibia nepal/nepalese netherlands/dutch nicaragua niger
    nigeria/nigerian norway/norwegian okinawa oman osaka oslo ottawa pakistan/pakistani/pakistanis
    palau palestine/palestinian/palestinians panama paraguay paris pentagon peru/peruvian
    philippines/philippine poland/polish/poles portugal/portuguese prague pyongyang qatar/qatari
    riyadh romania/romanian rome russia/russian/russians rwanda/rwandan samoa saudi/saudis senegal
    seoul serbia/serbian sevastopol shanghai singapore slovakia/slovak slovenia somalia/somali
    spain/spanish stockholm sudan/sudanese sweden/swedish switzerland/swiss sydney
    syria/syrian/syrians taipei taiwan/taiwanese tajikistan tanzania tehran thailand/thai tibet/tibetan
    tokyo tonga tunisia/tunisian turkey/turkish turkmenistan uganda/ugandan
    ukraine/ukrainian/ukrainians uruguay uzbekistan vatican venezuela/venezuelan vienna
    vietnam/vietnamese vladivostok warsaw washington xinjiang yemen/yemeni yokohama zambia zimbabwe
    """
}

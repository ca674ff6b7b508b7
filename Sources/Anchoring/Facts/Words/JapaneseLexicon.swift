/// The Japanese words that rules ask about.
enum JapaneseLexicon {
  /// What follows a number: a unit, or money.
  enum Measure {
    case unit(Unit)
    case money(Currency)
  }

  /// Units, counters and currencies, as they follow a number.
  static let measures = GlyphPhrases<Measure>([
    ("円 えん", .money(.yen)), ("ドル 米ドル", .money(.usDollar)), ("豪ドル", .money(.australianDollar)),
    ("カナダドル 加ドル", .money(.canadianDollar)), ("香港ドル", .money(.hongKongDollar)),
    ("台湾ドル", .money(.taiwanDollar)), ("シンガポールドル", .money(.singaporeDollar)),
    ("ユーロ", .money(.euro)), ("ポンド 英ポンド", .money(.pound)), ("ウォン", .money(.won)),
    ("元 人民元", .money(.yuan)), ("ルーブル", .money(.rouble)), ("ルピー", .money(.rupee)),
    ("フラン", .money(.franc)), ("ペソ", .money(.peso)), ("リラ", .money(.lira)), ("銭", .unit(.cent)),
    ("バーツ", .money(.baht)), ("ビットコイン", .money(.bitcoin)),
    ("% パーセント %", .unit(.percent)), ("ポイント", .unit(.point)), ("割", .unit(.tenth)),
    ("倍", .unit(.times)), ("℃", .unit(.celsius)),
    ("キロメートル キロメーター ㎞", .unit(.kilometre)), ("メートル m", .unit(.metre)),
    ("センチ センチメートル ㎝", .unit(.centimetre)), ("ミリ ミリメートル ㎜", .unit(.millimetre)),
    ("マイル", .unit(.mile)), ("海里", .unit(.nauticalMile)), ("フィート", .unit(.foot)),
    ("インチ", .unit(.inch)), ("平方キロ 平方キロメートル", .unit(.squareKilometre)),
    ("平方メートル ㎡", .unit(.squareMetre)), ("立方メートル", .unit(.cubicMetre)),
    ("キログラム ㎏", .unit(.kilogram)), ("キロ ㌔", .unit(.kilo)), ("グラム", .unit(.gram)),
    ("トン ㌧", .unit(.tonne)), ("リットル", .unit(.litre)), ("ガロン", .unit(.gallon)),
    ("バレル", .unit(.barrel)), ("ヘクタール", .unit(.hectare)), ("エーカー", .unit(.acre)),
    ("秒 秒間", .unit(.second)), ("分 分間", .unit(.minute)), ("時間", .unit(.hour)),
    ("日間", .unit(.day)), ("週間 週", .unit(.week)),
    ("か月 カ月 ヶ月 ヵ月 ケ月 箇月 か月間 カ月間 ヶ月間", .unit(.month)), ("年間 年", .unit(.year)),
    ("世紀", .unit(.century)), ("ワット", .unit(.watt)), ("キロワット", .unit(.kilowatt)),
    ("メガワット", .unit(.megawatt)), ("ギガワット", .unit(.gigawatt)),
    ("キロワット時", .unit(.kilowattHour)), ("ノット", .unit(.knot)), ("マッハ", .unit(.mach)),
    ("人 名 人間", .unit(.person)), ("隻", .unit(.ship)), ("台", .unit(.machine)), ("機", .unit(.craft)),
    ("発", .unit(.shot)), ("件", .unit(.item)), ("回", .unit(.occurrence)), ("度", .unit(.degree)),
    ("社", .unit(.company)), ("校", .unit(.school)), ("本", .unit(.long)), ("個 つ", .unit(.thing)),
    ("歳 才", .unit(.old)), ("か国 カ国 ヶ国 ヵ国 ケ国 箇国", .unit(.country)),
    ("か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所", .unit(.place)), ("票", .unit(.vote)),
    ("議席 席", .unit(.seat)), ("世帯", .unit(.household)), ("代", .unit(.generation)),
    ("冊", .unit(.volume)), ("枚", .unit(.sheet)), ("頭 匹 羽", .unit(.head)), ("個師団 師団", .unit(.corps)),
  ])

  /// What makes a number a place in an order: 6回目, 3番目, 2位.
  static let ordinalMarks = GlyphPhrases<Unit>([
    ("目", .none), ("回目 度目", .occurrence), ("番目 番 位", .none), ("人目", .person), ("例目 件目", .item),
    ("年目", .year), ("日目", .day), ("カ国目 か国目", .country), ("隻目", .ship), ("代目", .generation),
    ("週目", .week), ("機目", .craft), ("次", .none),
  ])
}

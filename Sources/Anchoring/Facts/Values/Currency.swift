/// The money that a figure counts; signs, codes and words of one currency are one.
///
/// `$` alone is the American dollar and `¥` the yen, as news desks use them.
enum Currency: UInt8, CaseIterable {
  case none
  case usDollar, australianDollar, canadianDollar, hongKongDollar, newZealandDollar
  case singaporeDollar, taiwanDollar
  case yen, euro, pound, won, yuan, rouble, rupee, franc, krona, peso, rand, lira, riyal, dirham
  case dinar, shekel, zloty, baht, dong, rupiah, ringgit, hryvnia, real
  case deutschmark, bitcoin
}

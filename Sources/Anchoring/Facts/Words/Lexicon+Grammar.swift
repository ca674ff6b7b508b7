extension LexiconBuilder {
  mutating func addGrammar() {
    add("a an", .article)
    add("the these those its their our his her both other my your", .definite)
    add(
      "not no never none nor neither without cannot nothing nobody nowhere non hardly scarcely",
      .negation)
    // Verbs that turn the sentence round without a "not": a reviewer must see "denied" for
    // "confirmed", and "failed to agree" for "agreed".
    add(
      """
      deny denies denied denying refuse refuses refused refusing fail fails failed failing unable
      """, .denial)
    add(
      """
      has have had is are was were be been being do does did will would shall should can could may
      might must said says told adds added plans wants vowed warned expects expressed announced
      hopes remains became began condemned accused denied signed agreed called who which and also
      """, .finite)
    add(Self.emptyWords, [.empty, .starter])
    add(Self.starters, .starter)
    addSuperlatives()
    add("high highs low lows number numbers level levels sum amount breaking profit", .afterRecord)
    add("profits budget spending sales pace total setting loss losses figure", .afterRecord)
  }

  private mutating func addSuperlatives() {
    add(
      """
      largest biggest greatest smallest highest lowest longest shortest tallest deepest oldest
      youngest newest earliest fastest slowest strongest weakest richest poorest hottest coldest
      warmest driest wettest best worst safest hardest toughest closest nearest farthest furthest
      broadest widest narrowest fewest cheapest sharpest steepest strictest gravest fiercest
      harshest boldest clearest brightest darkest loudest quickest rarest severest simplest
      strangest sternest tightest unprecedented unparalleled unrivalled unrivaled unsurpassed most
      least record utmost foremost topmost
      """, .superlative)
  }

  private static let emptyWords = """
    a an the this that these those it its he she his her him they them their we us our you your i
    my me who whom whose which what when where why how there here and or but nor so yet if than as
    because while although though since until unless after before during in on at by for from to
    of off up down over under above below into onto out with within without about against between
    among through across along amid around behind beside besides beyond despite except inside
    like near outside per plus regarding throughout toward towards upon via is are was were be been
    being am do does did have has had will would shall should can could may might must not no
    never none neither either both all any some each every other another such same own more most
    much many few less least too very just only also even still then thus now again ever
    once cannot nothing nobody nowhere nonetheless
    """

  private static let starters = """
    however meanwhile moreover furthermore therefore nevertheless otherwise instead indeed
    perhaps maybe yesterday today tomorrow tonight recently earlier later previously currently
    together according added adding additional among amongst apart aside based citing compared
    concerning considering due earlier elsewhere everyone everybody everything someone somebody
    something anyone anything finally following for former further given half hence including
    increased increasingly last latest lately let likewise mentioning military most much next
    nobody notably one ones officials often originally our overall people please police prices
    progress rather read relations researchers respondents rising roughly seeing several shortly
    similarly soon sources speaking still subsequently sure taken thanks thank that those thousands
    time times total two three four five six seven eight nine ten under unlike using usually
    various voters warning well whether whatever whenever whereas wherever whichever whoever yes
    first second third fourth fifth early late mid new news nearly almost analysts authorities
    experts critics government governments leaders lawmakers ministers tensions talks trade
    growth inflation spending exports imports demand supply security defence defense peace war
    already always amid approximately because certain clearly common contact copyright data
    dozens hundreds millions email example exactly figures final foreign full global good great
    growing high home images important international it japanese-led joint key large leading less
    like little local long low main major man men many members more national no nor number
    observers old open opponents other others page part parts past photo photos picture plans
    political possible pressure private problems public reading record related reports report
    see senior share similar small social some special state statistics strong studies subscribe
    such support supporters sign students tags there this today top troops under update updated
    us very video view want watch week weeks what women work workers world would year years young
    """
}

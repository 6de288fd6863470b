/// Words that bear on claims, by what they tell. This project's own lists.
enum ClaimWords {
    static let all: [(String, ClaimTraits)] = [
        (past, .past), (comparison, .comparison), (publicMatters, .publicMatter), (legislature, .legislature),
        (values, .value), (modals, .modal),
        (hedges, .hedge), (times, .time), (rises, .rise), (falls, .fall), (functionWords, .function),
        ("i i'm i've i'd i'll me my mine myself", .firstPerson),
        ("he she they they've they're they'd his her their him them it", .thirdPerson),
        ("we you people everybody everyone somebody anybody nobody nothing everything always folks", .generic),
        ("good great important right wrong strong better bad fair clear sure proud able ready nice hard", .judgement),
        ("want wants going need needs try trying", .wish), ("if", .ifWord), ("to", .to),
        ("in from by since during per", .place), ("there", .there), ("is are be being am was were", .be),
        (
            """
            will expected expects expect forecast forecasts predict predicts predicted projected projects likely
            she'll he'll they'll it'll we'll won't tomorrow
            """, .future
        ),
        ("should must ought needs shouldn't", .duty),
        (NumberWords.numbers, .number), (NumberWords.scales, .scale), (NumberWords.fractions, .fraction),
        ("percent percentage", .percent),
        (
            """
            about around roughly nearly almost approximately some over under least most than up more fewer less
            """, .approximate
        ),
        ("january february march april may june july august september october november december", .month),
        ("jan feb mar apr jun jul aug sep sept oct nov dec", .month),
        ("from compared versus against", .baseline),
        ("dollars dollar euros euro pounds pound yen yuan rupees rubles pesos francs won", .currency),
        (NumberWords.multiples, .multiple), ("between", .between), ("and", .and), ("in", .inWord),
    ]

    private static let past = """
        was were had did voted said went made took came gave got spent paid cut raised signed passed vetoed supported
        opposed proposed created lost built put increased reduced cost inherited left brought became began ran sent wrote
        told invaded closed opened won introduced elected appointed added spoke called promised been sold bought killed
        attacked cast rose fell grew held met led knew saw found felt kept stood understood thought taught fought sought
        caught drove broke chose froze stole shook drew threw flew withdrew gone done given taken seen known shown grown
        driven broken chosen written fallen risen hit shut set let sat sank struck stuck meant dealt heard lent bent sworn
        """
    private static let comparison = """
        more less fewer most least higher lower highest lowest largest biggest greatest worst best first last only every
        never than greater smaller increase increased decrease decreased cut doubled tripled rise rose risen raised fell
        fallen grew grown lost gained record rate average
        """
    private static let publicMatters = """
        jobs job tax taxes deficit debt unemployment inflation budget spending income wages insurance oil gas energy coal
        troops war nuclear weapons missiles crime dollars bill law legislation act senate house congress committee vote
        votes voted economy rate rates percentage families workers medicare medicaid security program programs
        administration government federal companies company corporations businesses business agreement treaty trade
        imports exports housing schools students college drug drugs border immigrants prison police court army navy
        soldiers plan policy cost costs price prices market industry factories plants pollution emissions hospital
        hospitals patients health welfare poverty class union states agency department
        """
    private static let legislature = """
        bill law legislation senate congress vote votes voted record troops war nuclear weapons crime treaty
        """
    private static let values = """
        freedom peace values value future opportunity responsibility commitment idea ideas issue issues question questions
        judgment leadership strength strong choice choices experience life hope dream dreams answer view views difference
        decision decisions important importance believe chance way ways kind kinds thing things something character
        courage principle principles challenge challenges vision faith respect honor trust truth sense tonight debate
        """
    private static let modals = """
        will would could can may might must shall should won't wouldn't couldn't can't shouldn't cannot ought i'll we'll
        he'll they'll i'd we'd he'd they'd you'll
        """
    private static let hedges = """
        think believe feel maybe perhaps probably possible possibly likely seems seem guess hope suppose opinion apparently
        reportedly
        """
    private static let times = """
        ago since last during already yet past recently before after year years month months week weeks today times
        history decade decades century while within period
        """
    private static let rises = """
        up rose rise rises risen increased increase increases grew grown growing grow jumped jump climbed climb surged
        surge gained soared higher doubled tripled quadrupled reached expanded added
        """
    private static let falls = """
        down fell fall falls fallen dropped drop declined decline decreased decrease slid plunged plummeted lost lower
        shrank shrunk halved sank tumbled
        """
    private static let functionWords = """
        a an the of in on at to for from by with and or but as is are was were be been has have had will would than that
        which who when while after before since if because so not it he she they we you i this these those its their his
        her our into over under between per more less about up down out off then now just only also versus
        """
}

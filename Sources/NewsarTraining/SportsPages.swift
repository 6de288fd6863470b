internal import NewsarModel

/// Made-up pages of sports results, which no labelled corpus has enough of: tables, score lines, headlines in capitals,
/// datelines. In them a city's name is a club's, a country's stays a country's. Random, but the same in every run.
package struct SportsPages {
    private let cities: [String]
    private let surnames: [String]
    private let givenNames: [String]
    private var random = SplitMix(state: 7)
    private var text: [UInt8] = []
    private var names: [LabelledText.Name] = []

    /// The longer lists come from the program's data files.
    package init(cities: [String], surnames: [String], givenNames: [String]) {
        self.cities = Array(cities.prefix(2500))
        self.surnames = surnames.map(Self.capitalised)
        self.givenNames = Array(givenNames.prefix(1200)).map(Self.capitalised)
    }

    private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static let countries = """
        England France Germany Italy Spain Brazil Argentina Japan Australia Russia Sweden Norway Denmark Finland Poland
        Ukraine Romania Bulgaria Hungary Austria Belgium Netherlands Portugal Greece Turkey Croatia Serbia Slovakia
        Switzerland Ireland Scotland Wales Canada Mexico Colombia Chile Peru Uruguay Paraguay Ecuador Nigeria Ghana Kenya
        Morocco Tunisia Algeria Egypt Iran Iraq Kuwait China India Pakistan Indonesia Thailand Vietnam Uzbekistan Syria
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let nicknames = """
        Tigers Lions Bears Eagles Hawks Bulls Rockets Kings Rangers Pirates Giants Royals Wolves Sharks Panthers Falcons
        Saints Knights Raiders Chargers Comets Stars Blazers Braves Cardinals Dolphins Jets Ravens Storm Thunder
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let clubWords = """
        United City Rovers Athletic Albion Town Wanderers County Rangers Dynamo Spartak Real Sporting Racing Olympique
        Wednesday Palace Villa Hotspur Forest Orient Academical Thistle
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let sports = """
        SOCCER TENNIS CRICKET BASEBALL BASKETBALL GOLF RUGBY CYCLING ATHLETICS HOCKEY BOXING MOTORCYCLING
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(separator: " ").map(
        String.init)

    private enum Club { case any, inCapitals }

    package mutating func documents(count: Int) -> [LabelledText] {
        (0..<count).map { _ in document() }
    }

    private mutating func document() -> LabelledText {
        text = []
        names = []
        headline()
        dateline()
        for _ in 0..<Int.random(in: 2...5, using: &random) { block() }
        return LabelledText(text: String(decoding: text, as: UTF8.self), names: names, unknown: [])
    }

    private mutating func block() {
        let rows = Int.random(in: 3...9, using: &random)
        switch Int.random(in: 0..<11, using: &random) {
        case 0:
            say("Results of first division matches on \(pick(Self.days)) :")
            for _ in 0..<rows { club(); number(); club(); number() }
        case 1:
            say("Standings ( tabulated under played , won , drawn , lost , goals for , against , points ) :")
            for _ in 0..<rows { club(); for _ in 0..<7 { number() } }
        case 2:
            say("Standings ( won , lost , percentage , games behind ) :")
            for _ in 0..<rows {
                club(); number(); number(); say(".\(Int.random(in: 200...799, using: &random))"); number()
            }
        case 3: for _ in 0..<rows { schedule() }
        case 4: for _ in 0..<rows { summary() }
        case 5: for number in 1...rows { tennis(number) }
        case 6: for number in 1...rows { race(number) }
        case 7:
            for _ in 0..<rows { country(); number(); country(); number() }
        case 8: for _ in 0..<rows { innings() }
        case 9: for _ in 0..<rows { player(); for _ in 0..<4 { number() } }
        default: for _ in 0..<3 { report() }
        }
        say(".")
    }

    private mutating func schedule() {
        if Bool.random(using: &random) {
            club(.inCapitals)
            say("AT")
            club(.inCapitals)
        } else {
            club()
            say(pick(["at", "v", "vs"]))
            club()
        }
    }

    private mutating func summary() {
        club()
        number()
        say("(")
        surname()
        number()
        say(",")
        surname()
        say("\(Int.random(in: 1...90, using: &random))pen )")
        club()
        number()
        say(
            pick([
                ". Halftime 1-0 . Attendance \(Int.random(in: 1000...60000, using: &random)) .",
                ". Attendance : 8,000 .", ".",
            ]))
    }

    private mutating func tennis(_ number: Int) {
        if Bool.random(using: &random) { say("\(number) -") }
        player()
        say("(")
        country()
        say(") beat")
        player()
        say("(")
        country()
        say(") 6-\(Int.random(in: 0...4, using: &random)) 7-5")
    }

    private mutating func race(_ number: Int) {
        say("\(number) .")
        player()
        say("(")
        country()
        say(")")
        if Bool.random(using: &random) { club() }
        say("\(Int.random(in: 1...59, using: &random)):\(Int.random(in: 10...59, using: &random)).3")
    }

    private mutating func innings() {
        say("At")
        name(pick(cities), .location)
        say(":")
        club()
        say("\(Int.random(in: 80...500, using: &random)) and \(Int.random(in: 20...300, using: &random)) (")
        initialed()
        number()
        say(") .")
        club()
        say("\(Int.random(in: 80...500, using: &random)) (")
        initialed()
        say("4-\(Int.random(in: 20...99, using: &random)) ) .")
    }

    private mutating func report() {
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            surname()
            say("scored twice as")
            club()
            say("beat")
            club()
            say("2-1 on \(pick(Self.days)) .")
        case 1:
            club()
            say("lost to")
            club()
            say("in")
            name(pick(cities), .location)
            say("on \(pick(Self.days)) .")
        case 2:
            club()
            say(pick(["striker", "defender", "coach", "captain", "pitcher", "manager"]))
            player()
            say("signed for")
            club()
            say("on \(pick(Self.days)) .")
        case 3:
            say("In")
            name(pick(cities), .location)
            say(",")
            player()
            say("hit a home run to lead")
            club()
            say("past the")
            name("\(pick(cities)) \(pick(Self.nicknames))", .organization)
            say(".")
        case 4:
            country()
            say("beat")
            country()
            say("3-0 in a friendly in")
            name(pick(cities), .location)
            say(".")
        default:
            say("The")
            name(pick(Self.nicknames), .organization)
            say("have won five of six ,")
            surname()
            say("said .")
        }
    }

    private mutating func headline() {
        say("\(pick(Self.sports)) -")
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            club(.inCapitals)
            say("BEAT")
            club(.inCapitals)
            say("2-1 .")
        case 1:
            club(.inCapitals)
            say("SIGN STRIKER FROM")
            club(.inCapitals)
            say(".")
        case 2:
            name(pick(surnames).uppercased(), .person)
            say("WINS TITLE IN")
            name(pick(cities).uppercased(), .location)
            say(".")
        default:
            name(pick(Self.countries).uppercased(), .location)
            say("NAME SQUAD TO PLAY")
            name(pick(Self.countries).uppercased(), .location)
            say(".")
        }
    }

    private mutating func dateline() {
        if Int.random(in: 0..<3, using: &random) == 0 { player() }
        let city = pick(cities)
        name(Bool.random(using: &random) ? city.uppercased() : city, .location)
        if Int.random(in: 0..<3, using: &random) == 0 {
            say(",")
            country()
        }
        say(pick(["1998-05-12", "2004-11-30", ", Aug 3 -", "2016-02-09", ", Dec. 12 -"]))
    }

    private mutating func club(_ style: Club = .any) {
        let name: String
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9: name = pick(cities)
        case 9..<12: name = "\(pick(cities)) \(pick(Self.clubWords))"
        case 12: name = "\(pick(Self.clubWords)) \(pick(cities))"
        case 13: name = "\(pick(["FC", "AC", "RC", "CSKA", "SC", "FK"])) \(pick(cities))"
        case 14: name = "\(pick(cities)) \(pick(Self.nicknames))"
        case 15: name = (0..<3).map { _ in String(UnicodeScalar(UInt8.random(in: 65...90, using: &random))) }.joined()
        default: name = pick(surnames)
        }
        self.name(style == .inCapitals ? name.uppercased() : name, .organization)
    }

    private mutating func country() { name(pick(Self.countries), .location) }
    private mutating func surname() { name(pick(surnames), .person) }
    private mutating func player() { name("\(pick(givenNames)) \(pick(surnames))", .person) }
    private mutating func initialed() {
        let initial = String(UnicodeScalar(UInt8.random(in: 65...90, using: &random)))
        name("\(initial). \(pick(surnames))", .person)
    }
    private mutating func number() { say(String(Int.random(in: 0...99, using: &random))) }

    private mutating func pick(_ list: [String]) -> String {
        list.randomElement(using: &random) ?? ""
    }

    private mutating func say(_ words: String) {
        if let first = words.utf8.first, !text.isEmpty, text.last != 0x28,
            ![0x2C, 0x2E, 0x29].contains(first)
                || words.hasPrefix(".") && words.utf8.count > 2 && words.utf8.dropFirst().first != 0x20
        {
            text.append(0x20)
        }
        // Signs stand against the word before them.
        for piece in words.utf8 {
            if piece == 0x2C || piece == 0x29, text.last == 0x20 { text.removeLast() }
            if piece == 0x20, text.last == 0x28 { continue }
            text.append(piece)
        }
    }

    private mutating func name(_ name: String, _ kind: Entity.Kind) {
        if !text.isEmpty, text.last != 0x28 { text.append(0x20) }
        names.append(LabelledText.Name(range: text.count..<text.count + name.utf8.count, kind: kind))
        text += name.utf8
    }
}

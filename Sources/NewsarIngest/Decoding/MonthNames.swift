/// The months' names in the languages whose outlets write dates in words.
enum MonthNames {
    /// By month: names in small letters, without accents that are often left off where a name has them.
    private static let names: [String] = [
        """
        january januar jänner jaenner janvier enero gennaio janeiro januari tammikuu styczeń stycznia leden ledna ocak
        január ianuarie јануар января январь січня ιανουαρίου gener siječnja sausio janvāris jaanuar
        """,
        """
        february februar feber février fevrier febrero febbraio fevereiro februari helmikuu luty lutego únor února şubat
        február februarie февраля февраль лютого φεβρουαρίου febrer veljače vasario
        """,
        """
        march märz maerz mars marzo março marco maart maaliskuu marzec marca březen března mart március martie марта март
        березня μαρτίου març ožujka kovo marts
        """,
        """
        april avril abril aprile huhtikuu kwiecień kwietnia duben dubna nisan április aprilie апреля апрель квітня απριλίου
        travnja balandžio aprīlis
        """,
        """
        may mai mayo maggio maio mei maj toukokuu maja květen května mayıs május мая май травня μαΐου maig svibnja gegužės
        """,
        """
        june juni juin junio giugno junho kesäkuu czerwiec czerwca červen června haziran június iunie июня июнь червня
        ιουνίου juny lipnja birželio
        """,
        """
        july juli juillet julio luglio julho heinäkuu lipiec lipca červenec července temmuz július iulie июля июль липня
        ιουλίου juliol srpnja liepos
        """,
        """
        august août aout agosto augustus augusti elokuu sierpień sierpnia srpen srpna ağustos augusztus августа август
        серпня αυγούστου agost kolovoza rugpjūčio
        """,
        """
        september septembre septiembre setiembre settembre setembro syyskuu wrzesień września září eylül szeptember
        septembrie сентября сентябрь вересня σεπτεμβρίου setembre rujna rugsėjo
        """,
        """
        october oktober octobre octubre ottobre outubro lokakuu październik października říjen října ekim október octombrie
        октября октябрь жовтня οκτωβρίου listopada spalio
        """,
        """
        november novembre noviembre novembro marraskuu listopad listopadu kasım noiembrie ноября ноябрь листопада
        νοεμβρίου studenoga lapkričio
        """,
        """
        december dezember décembre decembre diciembre dicembre dezembro joulukuu grudzień grudnia prosinec prosince aralık
        decembrie декабря декабрь грудня δεκεμβρίου desembre prosinca gruodžio desember
        """,
    ]

    /// What stands for a name in few letters.
    private static let short: [String] = [
        "jan jän janv ene gen sty led oca янв", "feb fév fev febr févr lut úno şub фев", "mar mär mrz mrt mär. bře мар",
        "apr avr abr kwi dub nis апр",
        "", "jun giu lug. czer haz июн", "jul juil lug lip tem июл", "aug aoû ago sie srp ağu авг",
        "sep sept set wrz zář eyl сен",
        "oct okt ott out paź říj eki окт", "nov lis kas ноя", "dec dez déc dic gru pro ara дек",
    ]

    private static let byName: [String: Int] = {
        var table: [String: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) where table[String(name)] == nil {
                table[String(name)] = index + 1
            }
        }
        for (index, list) in short.enumerated() {
            for name in list.split(separator: " ") where table[String(name)] == nil { table[String(name)] = index + 1 }
        }
        return table
    }()

    /// The month (1–12) that `word`, in small letters and with or without a full stop, names or stands for.
    static func month(_ word: some StringProtocol) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
        return byName[word]
    }
}

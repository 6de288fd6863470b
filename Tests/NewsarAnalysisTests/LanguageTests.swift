import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", "The council has decided that the bridge will be closed for repairs until the end of the month."),
        ("de", "Der Stadtrat hat am Montag beschlossen, dass die Brücke bis zum Ende des Monats gesperrt wird."),
        ("es", "El ayuntamiento ha decidido que el puente se cerrará por obras hasta el final de este mes."),
        ("fr", "Le conseil municipal a décidé que le pont sera fermé pour des travaux jusqu'à la fin du mois."),
        ("it", "Il consiglio comunale ha deciso che il ponte sarà chiuso per lavori fino alla fine del mese."),
        ("nl", "De gemeenteraad heeft besloten dat de brug tot het einde van de maand voor herstel wordt gesloten."),
        ("pt", "A câmara municipal decidiu que a ponte será fechada para obras até ao fim do mês, e não antes."),
    ])
    func tells(_ language: String, _ text: String) { #expect(brief(text).article.language == language) }

    @Test(arguments: [
        "", "Bridge closed", "Москва сегодня закрыла мост на ремонт до конца месяца.", "これは日本語の文章です。", "12 34 56",
        "de la",
    ])
    func isUnsure(_ text: String) { #expect(brief(text).article.language == nil) }
}

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
        ("pl", "Rada miasta zdecydowała, że most zostanie zamknięty do końca miesiąca z powodu remontu."),
        ("sv", "Kommunen har beslutat att bron ska vara stängd för reparation till slutet av månaden."),
        ("cs", "Rada města rozhodla, že most bude kvůli opravě uzavřen až do konce měsíce."),
        ("ru", "Москва сегодня закрыла мост на ремонт, который продлится до конца месяца."),
        ("uk", "Міська рада вирішила, що міст буде закрито на ремонт до кінця місяця."),
        ("el", "Ο δήμος αποφάσισε ότι η γέφυρα θα κλείσει για επισκευές."),
        ("ar", "قرر المجلس أن الجسر سيغلق من أجل الإصلاح حتى نهاية هذا الشهر"),
        ("fa", "شورای شهر تصمیم گرفت که این پل برای تعمیر تا پایان ماه بسته شود و باز نخواهد شد"),
        ("ja", "これは日本語の文章です。橋は月末まで閉鎖されます。"), ("zh", "市议会决定大桥将关闭维修直到月底。"),
        ("ko", "시의회는 다리를 월말까지 폐쇄하기로 결정했다."),
        ("pt", "A câmara municipal decidiu que a ponte será fechada para obras até ao fim do mês, e não antes."),
    ])
    func tells(_ language: String, _ text: String) { #expect(brief(text).article.language == language) }

    @Test(arguments: [
        "", "Bridge closed", "12 34 56",
        "de la",
    ])
    func isUnsure(_ text: String) { #expect(brief(text).article.language == nil) }
}

public import NewsarModel

/// Articles made for tests: different, short, with names and a day each.
public enum Samples {
    public static func article(_ number: Int, title: String? = nil) -> Article {
        let people = ["Ann Sato", "Boris Quill", "Carla Mendes", "Dov Harel", "Edda Lind"]
        let places = ["Lisbon", "Osaka", "Nairobi", "Quito"]
        let person = people[number % people.count]
        let place = places[number / 5 % places.count]
        return Article(
            givenID: "t\(number)", url: "https://outlet\(number % 7).example/story/\(number)",
            title: title ?? "Harbour plan number \(number) divides \(place)",
            text: """
                \(place) voted on harbour plan number \(number) on Tuesday. \(person), who leads the port authority, said the plan would \
                create \(number % 90 + 10) jobs.

                Critics in \(place) say the cost of \(number % 40 + 2) million euros is too high. "\(person) owes us an answer," said a resident.
                """,
            source: "Outlet \(number % 7)", published: Timestamp(seconds: 1_772_323_200 + Int64(number % 14) * 86_400),
            language: "en")
    }

    /// A line of JSON Lines.
    public static func line(_ number: Int, title: String? = nil) -> String {
        let article = article(number, title: title)
        var json = JSONWriter()
        json.object { json in
            json.member("id", article.givenID)
            json.member("url", article.url)
            json.member("title", article.title)
            json.member("text", article.text)
            json.member("source", article.source)
            json.member("published", article.published?.description)
            json.member("language", article.language)
        }
        return json.text
    }

    public static func lines(_ numbers: some Sequence<Int>) -> String {
        numbers.map { line($0) }.joined(separator: "\n") + "\n"
    }
}

internal import NewsarModel
internal import NewsarStatistics

extension TopicStatistics.LeanSplit {
    /// Name, style and articles of each part, left to right.
    var parts: [(name: String, style: StaticString, count: Int)] {
        [
            (BriefLabels.of(.left), "l1", left), (BriefLabels.of(.centerLeft), "l2", centerLeft),
            (BriefLabels.of(.center), "l3", center), (BriefLabels.of(.centerRight), "l4", centerRight),
            (BriefLabels.of(.right), "l5", right), (BriefLabels.of(nil as Lean?), "l0", unrated),
        ]
    }

    /// How outlets, or articles, of these leans divide.
    init(counting leans: some Sequence<Lean?>) {
        self.init(left: 0, centerLeft: 0, center: 0, centerRight: 0, right: 0, unrated: 0)
        for lean in leans {
            switch lean {
            case .left: left += 1
            case .centerLeft: centerLeft += 1
            case .center: center += 1
            case .centerRight: centerRight += 1
            case .right: right += 1
            case nil: unrated += 1
            }
        }
    }
}

extension HTMLWriter {
    /// A bar that is divided as the leans are.
    mutating func leanBar(_ split: TopicStatistics.LeanSplit) {
        let total = Double(max(1, split.parts.reduce(0) { $0 + $1.count }))
        let told = split.parts.filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        raw("<span class=\"lean\" role=\"img\"")
        attribute("title", told)
        attribute("aria-label", told)
        raw(">")
        for part in split.parts where part.count > 0 {
            raw("<i class=\"")
            raw(part.style)
            raw("\"")
            attribute("style", "width:\(Figures.tenths(Double(part.count) / total))%")
            raw("></i>")
        }
        raw("</span>")
    }

    /// A point and a word in the colour of a lean.
    mutating func leanLabel(_ lean: Lean?) {
        let style: StaticString =
            switch lean {
            case .left: "l1"
            case .centerLeft: "l2"
            case .center: "l3"
            case .centerRight: "l4"
            case .right: "l5"
            case nil: "l0"
            }
        raw("<span class=\"dot ")
        raw(style)
        raw("\"></span>")
        text(BriefLabels.of(lean))
    }
}

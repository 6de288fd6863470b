/// A stretch of the article's text: Unicode scalars, end exclusive.
public struct TextSpan: Sendable, Equatable, Codable {
    public var text: String
    public var start: Int
    public var end: Int

    public init(text: String, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
    }
}

public struct Summary: Sendable, Equatable, Codable {
    public var text: String
    public var confidence: Double
    /// `extractive`, or the name of the language model that wrote it.
    public var model: String
    public var sentences: [TextSpan]

    public init(text: String, confidence: Double, model: String, sentences: [TextSpan]) {
        self.text = text
        self.confidence = confidence
        self.model = model
        self.sentences = sentences
    }
}

public struct Framing: Sendable, Equatable, Codable {
    public var frame: String
    public var label: String
    public var score: Double
    public var evidence: [String]

    public init(frame: String, label: String, score: Double, evidence: [String]) {
        self.frame = frame
        self.label = label
        self.score = score
        self.evidence = evidence
    }
}

public struct Tone: Sendable, Equatable, Codable {
    public enum Label: String, Sendable, Codable { case calm, measured, neutral, heated, alarmist }

    public var label: Label
    /// 0…1.
    public var alarm: Double
    /// −1…1.
    public var valence: Double
    public var confidence: Double
    public var evidence: [String]

    public init(label: Label, alarm: Double, valence: Double, confidence: Double, evidence: [String]) {
        self.label = label
        self.alarm = alarm
        self.valence = valence
        self.confidence = confidence
        self.evidence = evidence
    }
}

public struct Factuality: Sendable, Equatable, Codable {
    public enum Label: String, Sendable, Codable { case low, mixed, high }

    public var score: Double?
    public var label: Label?
    public var prior: Double?
    public var adjustment: Double
    public var basis: [String]

    public init(score: Double?, label: Label?, prior: Double?, adjustment: Double, basis: [String]) {
        self.score = score
        self.label = label
        self.prior = prior
        self.adjustment = adjustment
        self.basis = basis
    }
}

public struct SourcesCited: Sendable, Equatable, Codable {
    public enum Label: String, Sendable, Codable { case none, limited, several, many }

    public var count: Int
    public var label: Label
    public var names: [String]

    public init(count: Int, label: Label, names: [String]) {
        self.count = count
        self.label = label
        self.names = names
    }
}

public struct Claim: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable { case quote, statistic, factual, prediction, opinion }

    public struct Quantity: Sendable, Equatable, Codable {
        public var value: Double
        public var unit: String
        public var text: String
        public var change: String?
        public var baseline: String?

        public init(value: Double, unit: String, text: String, change: String? = nil, baseline: String? = nil) {
            self.value = value
            self.unit = unit
            self.text = text
            self.change = change
            self.baseline = baseline
        }
    }

    public var text: String
    public var kind: Kind
    public var attribution: String?
    public var confidence: Double
    public var start: Int
    public var end: Int
    public var quantities: [Quantity]

    public init(
        text: String, kind: Kind, attribution: String?, confidence: Double, start: Int, end: Int, quantities: [Quantity]
    ) {
        self.text = text
        self.kind = kind
        self.attribution = attribution
        self.confidence = confidence
        self.start = start
        self.end = end
        self.quantities = quantities
    }
}

public struct Quote: Sendable, Equatable, Codable {
    public struct Speaker: Sendable, Equatable, Codable {
        public var text: String
        public var start: Int
        public var end: Int
        public var name: String

        public init(text: String, start: Int, end: Int, name: String) {
            self.text = text
            self.start = start
            self.end = end
            self.name = name
        }
    }

    public var text: String
    public var direct: Bool
    public var start: Int
    public var end: Int
    public var speaker: Speaker?
    public var cue: TextSpan?

    public init(text: String, direct: Bool, start: Int, end: Int, speaker: Speaker?, cue: TextSpan?) {
        self.text = text
        self.direct = direct
        self.start = start
        self.end = end
        self.speaker = speaker
        self.cue = cue
    }
}

public struct Entity: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable { case person, organization, location, event }

    /// The fullest form.
    public var name: String
    public var kind: Kind
    /// 0…1.
    public var salience: Double
    public var aliases: [String]
    public var mentions: [TextSpan]

    public init(name: String, kind: Kind, salience: Double, aliases: [String], mentions: [TextSpan]) {
        self.name = name
        self.kind = kind
        self.salience = salience
        self.aliases = aliases
        self.mentions = mentions
    }
}

public struct Keyword: Sendable, Equatable, Codable {
    public var term: String
    /// 0…1, 1 for the article's strongest.
    public var salience: Double

    public init(term: String, salience: Double) {
        self.term = term
        self.salience = salience
    }
}

/// Something that cleaning took out of the text.
public struct Removed: Sendable, Equatable, Codable {
    public var text: String
    public var reason: String

    public init(text: String, reason: String) {
        self.text = text
        self.reason = reason
    }
}

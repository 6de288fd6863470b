/// What a word or phrase says of the article that uses it.
struct WordingEntry: Sendable {
    struct FrameWeight: Sendable {
        let frame: Frame
        let weight: Float
    }

    /// What a word does in a sentence, besides its meaning.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt16

        /// Takes sides: `so-called`, `radical left`.
        static let loaded = Marks(rawValue: 1)
        /// Takes sides for any reader: `hateful`, `idiotic`.
        static let stronglyLoaded = Marks(rawValue: 2)
        /// Leaves no exception: `always`, `undeniable`.
        static let absolute = Marks(rawValue: 4)
        /// Leaves room for doubt: `may`, `reportedly`.
        static let hedge = Marks(rawValue: 8)
        /// Makes the next word stronger: `very`, `deeply`.
        static let intensifier = Marks(rawValue: 16)
        static let firstPerson = Marks(rawValue: 32)
        /// Speaks to the reader: `you`, `imagine`.
        static let address = Marks(rawValue: 64)
        /// Says what should be: `must`, `it is time`.
        static let modal = Marks(rawValue: 128)
        /// Joins the steps of an argument: `therefore`, `that is why`.
        static let argument = Marks(rawValue: 256)
        /// Names or announces a source: `said`, `according to`, `data`.
        static let attribution = Marks(rawValue: 512)
        /// Dates, amounts and procedure, which can be checked: `Monday`, `per cent`, `scheduled`.
        static let circumstance = Marks(rawValue: 1024)
        /// Judges: `important`, `wrong`, `fails`.
        static let judgement = Marks(rawValue: 2048)
        static let negation = Marks(rawValue: 4096)
        /// Lures in a headline: `unbelievable`, `secrets`.
        static let bait = Marks(rawValue: 8192)
        /// Lures in a headline by itself: `you won't believe`, `here's why`.
        static let strongBait = Marks(rawValue: 16384)

        private static let names: [String: Marks] = [
            "loaded": .loaded, "loaded:2": [.loaded, .stronglyLoaded], "absolute": .absolute, "hedge": .hedge,
            "intensifier": .intensifier, "first-person": .firstPerson, "address": .address, "modal": .modal,
            "argument": .argument, "attribution": .attribution, "circumstance": .circumstance,
            "judgement": .judgement, "negation": .negation, "bait": .bait, "bait:2": .strongBait,
        ]

        init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The mark of that name in the data file; `nil` for no name.
        init?(name: String) {
            guard let marks = Self.names[name] else { return nil }
            self = marks
        }
    }

    /// Places in the lexicon's list of frame weights.
    var frames: Range<Int32>
    /// −4…4.
    var valence: Float
    /// −2…3; what soothes is below zero.
    var alarm: Float
    var marks: Marks
}

import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct ToneTests {
    private func tone(_ text: String, title: String = "") -> Tone { brief(text, title: title).tone }

    @Test func goodNewsIsAboveBadNews() {
        let good = tone("The town celebrated the happy rescue, and the winners thanked their brave friends.")
        let plain = tone("The town will discuss the bridge at its meeting on Tuesday with the engineers.")
        let bad = tone("The massacre killed twelve people, and terrified victims fled the burning town.")
        #expect(good.valence > 0.2 && bad.valence < -0.2)
        #expect(abs(plain.valence) < 0.1)
        #expect(bad.alarm > plain.alarm && plain.alarm > good.alarm)
        #expect((0...1).contains(bad.alarm) && (0...1).contains(good.alarm))
    }

    @Test func negationTurns() {
        #expect(tone("The result was good for the town.").valence > 0)
        #expect(tone("The result was not good for the town.").valence < 0)
        #expect(tone("It was not on Monday, the good result of the town came later.").valence > 0)
    }

    @Test func topicWordsSayNothing() {
        #expect(
            tone("The Supreme Court, the Justice Department and the United Nations met in the United States.").valence
                == 0)
    }

    @Test func pressingWordsMakeItAlarmist() {
        let alarmist = tone(
            "This is an absolutely horrifying catastrophe! The insane, evil regime will destroy everything and everyone! WAKE UP, it is a total nightmare!"
        )
        #expect(alarmist.label == .alarmist)
        #expect(tone("Two people were killed and five injured in a crash on Monday, police said.").label != .alarmist)
    }

    @Test func quotationsCountLess() {
        let own = tone(
            "The minister spoke on Monday. It is a horrible disaster and a shameful crime, and the town was there.")
        let quoted = tone(
            "The minister spoke on Monday. \"It is a horrible disaster and a shameful crime,\" he said, and the town was there."
        )
        #expect(quoted.alarm < own.alarm)
        #expect(quoted.valence > own.valence)
    }

    @Test func evidenceStandsInTheText() {
        let text = "The Massacre shocked the peaceful town, and the survivors were not happy."
        let tone = tone(text)
        #expect(tone.evidence.first == "Massacre")
        for words in tone.evidence { #expect(text.contains(words)) }
    }

    @Test func littleEvidenceIsLittleConfidence() {
        #expect(tone("").confidence == 0)
        #expect(tone("The engineers looked at the good bridge.").confidence < 0.2)
        let long = String(repeating: "The terrible flood destroyed the beautiful town, and people died. ", count: 20)
        #expect(tone(long).confidence > 0.8)
    }
}

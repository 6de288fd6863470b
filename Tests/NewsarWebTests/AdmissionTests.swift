import NewsarWeb
import Testing

@Suite struct AdmissionTests {
    private let tokens = ["first-token-of-the-test", "second-token-of-the-test"]

    @Test func eachTokenOpensTheDoor() throws {
        let access = try #require(AccessTokens(tokens))
        for token in tokens {
            for header in ["Bearer \(token)", "bearer \(token)", "BEARER   \(token) "] {
                #expect(access.accept(header), "\(header)")
            }
        }
    }

    @Test(arguments: [
        nil, "", "Bearer", "Bearer ", "Bearer first-token-of-the-tes", "Bearer first-token-of-the-test2",
        "Bearer FIRST-TOKEN-OF-THE-TEST", "Basic first-token-of-the-test", "first-token-of-the-test",
        "Bearer first-token-of-the-test,second-token-of-the-test", "Bearer " + String(repeating: "a", count: 1 << 20),
    ])
    func nothingElseDoes(header: String?) throws {
        let access = try #require(AccessTokens(tokens))
        #expect(!access.accept(header))
    }

    @Test(arguments: [[], [""], ["short"], ["long-enough-for-a-token", "short"], [String(repeating: "a", count: 15)]])
    func tokensThatCanBeGuessedAreNone(tokens: [String]) {
        #expect(AccessTokens(tokens) == nil)
    }

    @Test func aBurstOfTwoSecondsThenTheRate() {
        let start = ContinuousClock.now
        let limit = RateLimit(perSecond: 10, now: start)
        for _ in 0..<20 { #expect(limit.refuse(now: start) == nil) }
        #expect(limit.refuse(now: start) == 1)
        #expect(limit.refuse(now: start + .milliseconds(99)) == 1)
        #expect(limit.refuse(now: start + .milliseconds(101)) == nil)
        #expect(limit.refuse(now: start + .milliseconds(102)) == 1)
        // What is not used is kept for two seconds, no longer.
        for _ in 0..<20 { #expect(limit.refuse(now: start + .seconds(100)) == nil) }
        #expect(limit.refuse(now: start + .seconds(100)) != nil)
    }

    @Test func aClockThatStandsOrTurnsBackGivesNothing() {
        let start = ContinuousClock.now
        let limit = RateLimit(perSecond: 1, now: start)
        #expect(limit.refuse(now: start) == nil)
        #expect(limit.refuse(now: start - .seconds(50)) == nil)
        #expect(limit.refuse(now: start - .seconds(50)) == 1)
        #expect(limit.refuse(now: start) == 1)
    }
}

import NewsarModel
import Testing

@Suite struct JobTests {
    private static let job = Job(
        id: Fingerprint(high: 0x1011_1213_1415_1617, low: 0x1819_1A1B_1C1D_1E1F), priority: .bulk, batch: 0x2122_2324,
        enqueuedAt: 0x31_3233_3435 * 100, payload: Array("hi".utf8), version: 1, tries: 5, deaths: 6, suspicion: 7)

    /// The documented table, byte by byte: scripts of any release read it.
    @Test func theLayoutNeverChanges() {
        #expect(Job.headerSize == 30)
        #expect(
            Self.job.entry == [
                1,  // version
                2,  // priority
                0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F,  // id
                0x21, 0x22, 0x23, 0x24,  // batch
                0x31, 0x32, 0x33, 0x34, 0x35,  // tenths of a second
                5, 6, 7,  // tries, deaths, suspicion
                0x68, 0x69,
            ])
    }

    @Test func entriesGoThereAndBack() throws {
        #expect(try Job(entry: Self.job.entry) == Self.job)
        for priority in Priority.allCases {
            let job = Job(id: Self.job.id, priority: priority, batch: .max, enqueuedAt: 1_772_323_200_100, payload: [])
            #expect(try Job(entry: job.entry) == job)
        }
    }

    @Test func theTimeIsKeptToTheTenthOfASecond() throws {
        let job = Job(id: Self.job.id, enqueuedAt: 1_772_323_200_199, payload: [])
        #expect(try Job(entry: job.entry).enqueuedAt == 1_772_323_200_100)
        let early = Job(id: Self.job.id, enqueuedAt: -5, payload: [])
        #expect(try Job(entry: early.entry).enqueuedAt == 0)
    }

    @Test func aPayloadOfAnotherReleaseIsNoErrorHere() throws {
        #expect(try Job(entry: [9] + Self.job.entry.dropFirst()).version == 9)
        #expect(try Job(entry: [1, 77] + Self.job.entry.dropFirst(2)).priority == .bulk)
    }

    @Test func aHeaderCutShortIsAnError() {
        for count in 0..<Job.headerSize {
            #expect(throws: WireError.self) { try Job(entry: Array(Self.job.entry.prefix(count))) }
        }
    }

    @Test func prioritiesHaveTheNamesOfTheirLists() {
        #expect(Priority.allCases.map(\.name) == ["breaking", "default", "bulk"])
        for priority in Priority.allCases { #expect(Priority(name: priority.name) == priority) }
        #expect(Priority(name: "urgent") == nil)
    }
}

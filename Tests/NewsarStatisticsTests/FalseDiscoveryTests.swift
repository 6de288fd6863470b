import NewsarStatistics
import Testing

@Suite("False discoveries")
struct FalseDiscoveryTests {
    /// The fifteen comparisons of Benjamini and Hochberg's own example, of which four stand at 5 %.
    @Test func asInThePaper() {
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1,
        ]
        #expect(FalseDiscovery.largest(of: chances.reversed(), tests: 15) == 0.0095)
    }

    @Test func whatWasTestedWithoutAFindingCounts() {
        #expect(FalseDiscovery.largest(of: [0.01], tests: 1) == 0.01)
        #expect(FalseDiscovery.largest(of: [0.01], tests: 100) == nil)
        #expect(FalseDiscovery.largest(of: [], tests: 0) == nil)
        // Fewer tests than findings cannot be.
        #expect(FalseDiscovery.largest(of: [0.04, 0.9], tests: 0) == nil)
    }

    /// A step-up procedure: a later finding that stands carries the earlier ones.
    @Test func manyMiddlingFindingsStandTogether() {
        #expect(FalseDiscovery.largest(of: Array(repeating: 0.04, count: 20), tests: 20) == 0.04)
        #expect(FalseDiscovery.largest(of: [0.03] + Array(repeating: 0.5, count: 19), tests: 20) == nil)
    }

    @Test func tailOfTheNormalDistribution() {
        #expect(abs(FalseDiscovery.chance(above: 0) - 0.5) < 1e-12)
        #expect(abs(FalseDiscovery.chance(above: 1.959964) - 0.025) < 1e-7)
        #expect(FalseDiscovery.chance(above: -40) == 1)
    }

    @Test func outletsOfManyTopicsNeedMoreProof() {
        #expect(CoverageContrast.significance(of: [2.5]) == 2.5)
        #expect(CoverageContrast.significance(of: [2.5] + Array(repeating: 0.1, count: 99)) == nil)
        #expect(CoverageContrast.significance(of: [-4.5, 0.3, 4.1] + Array(repeating: 0.1, count: 99)) == 4.1)
    }
}

package import NewsarModel

/// The article versions seen lately, in bounded memory: two generations, the older one forgotten when the younger is full.
///
/// It keeps between 0.5 and 1 million versions (about 24 to 48 MB). An older double is sent again, which the store ignores.
package struct RecentVersions {
    private static let generationLimit = 500_000
    private var young: Set<Fingerprint> = []
    private var old: Set<Fingerprint> = []

    package init() {}

    /// `false` when the version is known already.
    package mutating func insert(_ version: Fingerprint) -> Bool {
        if young.contains(version) || old.contains(version) { return false }
        if young.count >= Self.generationLimit {
            old = young
            young = []
        }
        young.insert(version)
        return true
    }
}

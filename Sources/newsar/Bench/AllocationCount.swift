import Glibc
import Synchronization

/// Counts the heap objects that Swift code makes: arrays' buffers, strings' storage, closures' contexts.
///
/// The runtime calls its allocator through a variable, `_swift_allocObject`, for tools such as this one (swift/Runtime/HeapObject.h).
/// Where the program does not export it (a static build), there is no count.
struct AllocationCount {
    private typealias Allocate = @convention(c) (UnsafeRawPointer?, Int, Int) -> UnsafeMutableRawPointer?

    private static let count = Atomic<Int>(0)
    private static let variable: UnsafeMutablePointer<Allocate>? = dlsym(nil, "_swift_allocObject")?
        .assumingMemoryBound(to: Allocate.self)
    private static let original: Allocate? = variable?.pointee

    /// Objects made while `body` ran, on all threads; `nil` where they cannot be counted.
    static func during(_ body: () -> Void) -> Int? {
        guard let variable, let original else {
            body()
            return nil
        }
        variable.pointee = { metadata, size, alignment in
            AllocationCount.count.add(1, ordering: .relaxed)
            return AllocationCount.original?(metadata, size, alignment)
        }
        defer { variable.pointee = original }
        let before = count.load(ordering: .relaxed)
        body()
        return count.load(ordering: .relaxed) - before
    }
}

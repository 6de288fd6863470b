/// Why a language model wrote no summary.
struct SummaryFailure: Error, Equatable {
    let reason: String
}

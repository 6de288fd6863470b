import Postgres

extension StoreError {
    static func isOfPostgres(_ error: any Error) -> Bool { error is PostgresError || error is PostgresMissingRow }

    /// What an error of the database at `address` means to the person who reads it.
    init(_ error: any Error, at address: PostgresAddress) {
        switch error {
        case let error as StoreError: self = error
        case let error as PostgresError: self.init(error, at: address)
        case let error as PostgresMissingRow: self.init(Damage("\(error.what) is missing"), at: address)
        case let error as Damage:
            self.init(
                .corrupt,
                "store \(address) is damaged (\(error.detail)); `newsar rebuild` makes it anew from its briefs")
        default: self.init(.unreadable, "store \(address): \(error)")
        }
    }

    /// By the server's codes: PostgreSQL's manual, appendix A.
    private init(_ error: PostgresError, at address: PostgresAddress) {
        let detail = address.withoutPassword(error.description)
        switch error.state {
        case "53100": self = .full(address.description)
        case "55P03", "40001", "40P01":
            self.init(.locked, "store \(address) is busy: another process is writing to it; try again")
        case "XX001", "XX002":
            self.init(.corrupt, "store \(address) is damaged (\(detail)); restore a copy")
        case "42501", "25006":
            self.init(.unreadable, "store \(address) may not be written (\(detail)); check the rights of its user")
        case nil where error.concernsPassword:
            self.init(.unreachable, "store \(address) cannot be reached (\(detail)); check user and password")
        case nil, "57P01", "57P02", "57P03":
            self.init(
                .unreachable,
                "store \(address) cannot be reached (\(detail)); check that PostgreSQL runs there: nothing of this was "
                    + "stored by half, and the next try connects anew")
        default: self.init(.unreadable, "store \(address): \(detail)")
        }
    }
}

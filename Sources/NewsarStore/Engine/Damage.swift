/// Something in the store that no merge could have written.
struct Damage: Error {
    let detail: String

    init(_ detail: String) { self.detail = detail }
}

internal import CLibXML2

/// Addresses in feeds.
enum WebAddress {
    static func isAbsolute(_ address: String) -> Bool {
        address.hasPrefix("http://") || address.hasPrefix("https://")
    }

    /// `address` as seen from `base`, RFC 3986 §5.2; unchanged where it cannot be told.
    static func absolute(_ address: String, _ base: String?) -> String {
        guard let base, !isAbsolute(address), !address.isEmpty, address.utf8.count < 4096, base.utf8.count < 4096,
            let joined = xmlBuildURI(address, base)
        else { return address }
        defer { newsar_xml_free(joined) }
        return String(cString: joined)
    }
}

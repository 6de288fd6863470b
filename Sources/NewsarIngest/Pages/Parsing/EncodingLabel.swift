/// The labels by which pages name their encoding (WHATWG Encoding Standard, §4.2), with iconv's names for what they mean there.
enum EncodingLabel {
    /// iconv's name for `label`; `nil` for a label that is not known.
    static func name(_ label: String) -> String? {
        guard let label = label.trimmed?.lowercased(), label.utf8.count <= 40 else { return nil }
        return names[label]
    }

    private static let names: [String: String] = {
        var table: [String: String] = [:]
        for (name, labels) in groups {
            for label in labels.split(separator: " ") { table[String(label)] = name }
        }
        return table
    }()

    private static let groups: [(String, String)] = [
        ("UTF-8", "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8"),
        ("UTF-16LE", "utf-16 utf-16le unicode csunicode ucs-2"), ("UTF-16BE", "utf-16be"),
        (
            "CP1252",
            "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii cp819"
        ),
        ("ISO-8859-15", "iso-8859-15 iso8859-15 iso_8859-15 latin9 latin-9 l9"),
        ("CP1250", "windows-1250 cp1250 x-cp1250"), ("ISO-8859-2", "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2"),
        ("CP1251", "windows-1251 cp1251 x-cp1251"), ("ISO-8859-5", "iso-8859-5 iso8859-5 cyrillic"),
        ("KOI8-R", "koi8-r koi8 koi koi8_r"), ("KOI8-U", "koi8-u koi8-ru"), ("CP866", "ibm866 cp866 866"),
        ("CP1253", "windows-1253 cp1253 x-cp1253"), ("ISO-8859-7", "iso-8859-7 iso8859-7 greek"),
        ("CP1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5"),
        ("CP1255", "windows-1255 cp1255 x-cp1255"), ("ISO-8859-8", "iso-8859-8 iso8859-8 iso-8859-8-i hebrew"),
        ("CP1256", "windows-1256 cp1256 x-cp1256"), ("ISO-8859-6", "iso-8859-6 iso8859-6 arabic"),
        ("CP1257", "windows-1257 cp1257 x-cp1257"), ("ISO-8859-4", "iso-8859-4 latin4"),
        ("ISO-8859-13", "iso-8859-13"), ("CP1258", "windows-1258 cp1258 x-cp1258"),
        ("ISO-8859-3", "iso-8859-3 latin3"), ("ISO-8859-10", "iso-8859-10 latin6"), ("ISO-8859-14", "iso-8859-14"),
        ("ISO-8859-16", "iso-8859-16"), ("CP874", "windows-874 tis-620 iso-8859-11 dos-874"),
        ("GB18030", "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312"),
        ("BIG5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5"),
        ("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932"), ("EUC-JP", "euc-jp x-euc-jp"),
        ("ISO-2022-JP", "iso-2022-jp"), ("UHC", "euc-kr korean ks_c_5601-1987 ksc5601 windows-949 cp949"),
        ("MACINTOSH", "macintosh mac x-mac-roman"),
    ]
}

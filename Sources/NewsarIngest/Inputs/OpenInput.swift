/// An input, or a part of one, that is being read.
enum OpenInput {
    /// Records and the reader that fits them.
    case records(RecordInput)
    /// An archive of files.
    case archive(name: String, depth: Int, any ArchiveReader)

    /// Most containers that lie one in another.
    static let maximumDepth = 4

    /// Recognises what `source` holds; packed streams are unpacked on the way.
    ///
    /// - Parameter outer: containers that `source` lies in.
    /// - Throws: `.unreadable` when the content is of no known kind, `.overLimit` when containers are nested too deep.
    init(_ name: String, _ source: any ByteSource, depth outer: Int, options: IngestOptions) throws(IngestError) {
        var window = InputWindow(source)
        var depth = outer
        while let (packing, archive) = Self.container(&window) {
            guard depth < Self.maximumDepth else {
                throw IngestError(.overLimit, "containers are nested deeper than \(Self.maximumDepth)")
            }
            depth += 1
            if let archive {
                self = .archive(name: name, depth: depth, archive)
                return
            }
            if let packing { window = InputWindow(try UnpackedSource(packing, window)) }
        }
        self = .records(try RecordInput(name: name, window: window, options: options))
    }

    /// The container that begins in the window. An input that breaks here is judged by what came: its reader meets the fault
    /// again.
    private static func container(_ window: inout InputWindow) -> (Packing?, (any ArchiveReader)?)? {
        _ = try? window.fill(upTo: Packing.signatureBytes)
        if let packing = Packing(window) { return (packing, nil) }
        if ZipArchive.begins(window) { return (nil, ZipArchive(window)) }
        // A tar archive shows at its 257th byte; JSON may come from a pipe that waits for an answer to its first line.
        if let first = window.prefix(1).first, first != 0x7B, first != 0x5B {
            _ = try? window.fill(upTo: TarArchive.headerBytes)
            if TarArchive.begins(window) { return (nil, TarArchive(window)) }
        }
        return nil
    }
}

/// Records of an input that are being read.
final class RecordInput {
    let name: String
    private var window: InputWindow
    private var reader: any RecordReader

    private let options: IngestOptions

    /// Throws `.unreadable` when the content is of no known kind.
    init(name: String, window: InputWindow, options: IngestOptions) throws(IngestError) {
        self.name = name
        self.options = options
        let wide = TextEncoding.wide(window).flatMap { TranscodedSource($0, window) }
        self.window = wide.map { InputWindow($0) } ?? window
        let format = RecordFormat.sniff(&self.window, options.fields)
        if wide == nil, case .feed = format, let label = TextEncoding.declared(self.window),
            let text = TranscodedSource(label, self.window)
        {
            self.window = InputWindow(text)
        }
        reader = try format.reader(options.limits, isTranscoded: wide != nil)
    }

    func nextRecord() throws(IngestError) -> Record? { try reader.next(from: &window) }

    /// What was there of a record when the input broke.
    var unfinishedRecord: Record { reader.unfinished(in: window) }

    /// Goes on with the first whole record behind the damage at which the input broke.
    func resume() -> Bool {
        guard reader.canResume, window.resume() else { return false }
        if reader is EmptyReader {
            // The damage stood before anything that could be recognised.
            guard
                let fresh = try? RecordFormat.sniff(&window, options.fields).reader(options.limits, isTranscoded: false)
            else { return false }
            reader = fresh
        }
        reader.passDamage()
        return true
    }
}

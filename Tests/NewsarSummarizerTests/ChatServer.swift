import NIOCore
import NIOPosix
import Synchronization

/// A server on the loopback that gives one answer to every request and remembers what it was sent.
final class ChatServer: Sendable {
    private let channel: any Channel
    private let received: Received

    /// `answer`: the whole response as it goes over the line; the connection stays open after it.
    init(_ answer: String) async throws {
        let received = Received()
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering(answer, received))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        self.received = received
    }

    var url: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// Every byte that came.
    var sent: String { String(decoding: received.bytes.withLock { $0 }, as: UTF8.self) }

    func stop() async throws { try await channel.close() }

    /// A response with a body of JSON.
    static func response(_ status: String = "200 OK", _ body: String) -> String {
        "HTTP/1.1 \(status)\r\ncontent-type: application/json\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// A chat completion that says `content`, which must need no escape.
    static func completion(_ content: String) -> String {
        response("200 OK", #"{"choices":[{"message":{"role":"assistant","content":"\#(content)"}}]}"#)
    }
}

private final class Received: Sendable {
    let bytes = Mutex<[UInt8]>([])
}

/// Answers once the body that `content-length` announces has come.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: String
    private let received: Received
    private var bytes: [UInt8] = []
    private var hasAnswered = false

    init(_ answer: String, _ received: Received) {
        self.answer = answer
        self.received = received
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = Array(unwrapInboundIn(data).readableBytesView)
        bytes += part
        received.bytes.withLock { $0 += part }
        guard !hasAnswered, isComplete else { return }
        hasAnswered = true
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    }

    private var isComplete: Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let head = text.firstRange(of: "\r\n\r\n"),
            let length = text.lowercased().firstRange(of: "content-length: ")
        else { return false }
        let digits = text[length.upperBound...].prefix { $0.isNumber }
        return text[head.upperBound...].utf8.count >= Int(digits) ?? .max
    }
}

internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request does not arrive in whole within a time: a slow or endless sender costs a bounded one, and a
/// server that stops waits for it only a little.
final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let limit: TimeAmount
    private let stopLimit: TimeAmount
    private var deadline: Scheduled<Void>?

    /// - Parameters:
    ///   - limit: from the head of a request to the end of its body.
    ///   - stopLimit: from the server's wish to stop to the end of a body that is under way.
    init(_ limit: TimeAmount, stop stopLimit: TimeAmount) {
        self.limit = limit
        self.stopLimit = stopLimit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: close(context.channel, in: limit)
        case .body: break
        case .end: cancel()
        }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent, deadline != nil { close(context.channel, in: stopLimit) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { cancel() }

    private func close(_ channel: any Channel, in time: TimeAmount) {
        cancel()
        deadline = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    private func cancel() {
        deadline?.cancel()
        deadline = nil
    }
}

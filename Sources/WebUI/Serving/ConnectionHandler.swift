import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: puts requests together, has them answered, and sends the answers.
///
/// NIO's own handler before this one lets no request in before the last is answered.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let router: Router
  private let limits: ServingLimits
  private let workers: NIOThreadPool
  private let departure = Departure()
  private var request: PageRequest?
  private var bodyLimit = 0
  private var keepsAlive = false
  /// Whether an answer is being made, for which nobody has to hurry.
  private var isWorking = false
  /// Whether the last answer has been given, so that nothing that follows counts.
  private var isClosing = false
  private var deadline: Scheduled<Void>?

  init(_ router: Router, _ limits: ServingLimits, _ workers: NIOThreadPool) {
    self.router = router
    self.limits = limits
    self.workers = workers
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(limits.headTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    departure.happen()
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head, context)
    case .body(let bytes): take(bytes, context)
    case .end: finish(context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isClosing, let error = error as? HTTPParserError else {
      return context.close(promise: nil)
    }
    keepsAlive = false
    send(Router.refusal(ofMalformed: error == .headerOverflow), head: nil, context)
  }
}

extension ConnectionHandler {
  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard !isClosing else { return }
    keepsAlive = head.isKeepAlive
    let request = PageRequest(
      head.method.rawValue, head.uri, headers: head.headers.map { ($0.name, $0.value) },
      port: context.localAddress?.port ?? 0)
    if head.uri.utf8.count > limits.lineLength {
      return refuse(Router.refusal(ofMalformed: true), request, context)
    }
    if let refusal = router.refusal(of: request) { return refuse(refusal, request, context) }
    bodyLimit = router.bodyLimit(of: request)
    if let length = head.headers.first(name: "content-length").flatMap(Int.init),
      length > bodyLimit
    {
      return refuse(Router.refusal(ofBodyBeyond: bodyLimit), request, context)
    }
    self.request = request
    wait(limits.idleTime, context)
    if head.headers[canonicalForm: "expect"].contains("100-continue") {
      let go = HTTPResponseHead(version: .http1_1, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(go)), promise: nil)
    }
  }

  private func take(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    guard let count = request?.body.count else { return }
    guard count + bytes.readableBytes <= bodyLimit else {
      return refuse(Router.refusal(ofBodyBeyond: bodyLimit), request, context)
    }
    request?.body += bytes.readableBytesView
    wait(limits.idleTime, context)
  }

  /// Answers what is not worth reading any further.
  private func refuse(
    _ answer: PageAnswer, _ request: PageRequest?, _ context: ChannelHandlerContext
  ) {
    self.request = nil
    keepsAlive = false
    send(answer, head: request, context)
  }

  private func finish(_ context: ChannelHandlerContext) {
    guard let request else { return }
    self.request = nil
    isWorking = true
    deadline?.cancel()
    let here = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let (router, departure, loop) = (router, departure, context.eventLoop)
    workers.submit { state in
      guard state == .active, !departure.hasHappened else { return }
      let answer = router.answer(request) { departure.hasHappened }
      loop.execute {
        let (handler, context) = here.value
        handler.send(answer, head: request, context)
      }
    }
  }
}

extension ConnectionHandler {
  private func send(
    _ answer: PageAnswer, head request: PageRequest?, _ context: ChannelHandlerContext
  ) {
    guard !departure.hasHappened, !isClosing else { return }
    isWorking = false
    isClosing = !keepsAlive
    var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
    headers.add(name: "Content-Length", value: String(answer.body.count))
    if !keepsAlive { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if request?.method != "HEAD", !answer.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
    }
    wait(limits.answerTime, context)
    let here = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = here.value
      handler.sent(context)
    }
  }

  /// The next request may have been let in before the answer was taken.
  private func sent(_ context: ChannelHandlerContext) {
    guard isClosing else {
      if !isWorking { wait(limits.idleTime, context) }
      return
    }
    // Who is still sending would lose the answer if the connection were closed at once.
    context.close(mode: .output, promise: nil)
    wait(limits.lingerTime, context)
  }

  /// Closes the connection unless something happens in time.
  private func wait(_ time: Duration, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    guard !departure.hasHappened else { return }
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
  }
}

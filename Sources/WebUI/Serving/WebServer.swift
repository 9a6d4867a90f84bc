package import Driver
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens for browsers and has the router answer them.
package final class WebServer: Sendable {
  /// The port, also where whichever was free was asked for.
  package let port: Int
  private let listeners: [any Channel]
  private let connections: Connections
  private let group: MultiThreadedEventLoopGroup
  private let workers: NIOThreadPool

  /// Begins to listen.
  package static func start(_ router: Router, limits: ServingLimits = ServingLimits())
    throws(WebError) -> WebServer
  {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let workers = NIOThreadPool(numberOfThreads: limits.threads)
    workers.start()
    let connections = Connections(limit: limits.connections)
    let listener = Listener(group: group) { channel in
      guard connections.admit(channel) else { return channel.close() }
      return configure(channel, ConnectionHandler(router, limits, workers), limits)
    }
    do throws(WebError) {
      let channels = try listener.listen(at: router.place)
      return WebServer(channels, connections, group, workers)
    } catch {
      workers.shutdownGracefully { _ in }
      group.shutdownGracefully { _ in }
      throw error
    }
  }

  private init(
    _ listeners: [any Channel], _ connections: Connections, _ group: MultiThreadedEventLoopGroup,
    _ workers: NIOThreadPool
  ) {
    self.listeners = listeners
    self.connections = connections
    self.group = group
    self.workers = workers
    port = listeners.first?.localAddress?.port ?? 0
  }

  private static func configure(
    _ channel: any Channel, _ handler: @autoclosure () -> ConnectionHandler,
    _ limits: ServingLimits
  ) -> EventLoopFuture<Void> {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderFieldSize = limits.lineLength
    decoding.maxHeaderFieldCount = limits.headers
    decoding.maxHeaderListSize = limits.lineLength * limits.headers
    return channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandlers([
        HTTPResponseEncoder(),
        ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: decoding)),
        HTTPServerPipelineHandler(),
      ])
      try pipeline.addHandler(handler())
    }
  }

  /// Connections that are open.
  package var connectionCount: Int { connections.count }

  /// Stops listening, closes all connections, and drops reports that are being made.
  package func stop() {
    for listener in listeners { try? listener.close().wait() }
    connections.closeAll()
    workers.shutdownGracefully { _ in }
    try? group.syncShutdownGracefully()
  }
}

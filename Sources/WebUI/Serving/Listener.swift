import Bytes
import Driver
import NIOCore
import NIOPosix

/// Opens the sockets that browsers connect to.
struct Listener {
  let group: MultiThreadedEventLoopGroup
  let prepare: @Sendable (any Channel) -> EventLoopFuture<Void>

  /// Tries to find a port that is free at all addresses.
  private static let attempts = 8

  /// Listens at all addresses of a place, at the same port of each.
  func listen(at place: ServedPlace) throws(WebError) -> [any Channel] {
    for _ in 1..<Self.attempts where place.port == 0 {
      do throws(WebError) { return try listenOnce(at: place) } catch {
        guard case .inUse = error else { throw error }
      }
    }
    return try listenOnce(at: place)
  }

  /// A port that another program has at one of the addresses is of no use: browsers would tell that
  /// program the way in.
  private func listenOnce(at place: ServedPlace) throws(WebError) -> [any Channel] {
    var channels: [any Channel] = []
    var port = place.port
    for address in place.addresses {
      do throws(WebError) {
        let channel = try open(address, port: port, place)
        port = channel.localAddress?.port ?? port
        channels.append(channel)
      } catch {
        if !channels.isEmpty, error.isMissingProtocol { continue }
        for channel in channels { try? channel.close().wait() }
        throw error
      }
    }
    return channels
  }

  private func open(_ address: String, port: Int, _ place: ServedPlace) throws(WebError)
    -> any Channel
  {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 64)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer(prepare)
    do {
      return try bootstrap.bind(host: address, port: port).wait()
    } catch let error as IOError {
      throw WebError(errno: error.errnoCode, place: "\(place.shownHost):\(port)")
    } catch {
      throw WebError.unknownHost(place.host)
    }
  }
}

extension WebError {
  /// What the system says of a place.
  fileprivate init(errno: Int32, place: String) {
    self =
      SystemError.isTaken(errno)
      ? .inUse(place: place) : .cannotListen(place: place, errno: errno)
  }

  /// Whether the machine does without the address, as many do without the sixth version.
  fileprivate var isMissingProtocol: Bool {
    guard case .cannotListen(_, let errno) = self else { return false }
    return SystemError.isNoAddressHere(errno)
  }
}

import Bytes

/// Asks servers for pages, through the program curl: never through a shell, all at the same time.
package struct NetworkClient: Sendable {
  /// One page to ask for.
  package struct Request: Sendable, Equatable {
    package var address: WebAddress
    /// Longest time in which nothing may come, in seconds.
    package var timeout: Int
    /// What to send; nil asks without sending anything.
    package var body: [UInt8]?

    /// Asks for a page.
    package init(_ address: WebAddress, timeout: Int, body: [UInt8]? = nil) {
      self.address = address
      self.timeout = timeout
      self.body = body
    }
  }

  /// How many servers are asked at the same time, as in Go's pprof.
  private static let batch = 128
  private static let longestChain = 10

  private let curl: String?
  private let certificates: SourceRequest.Certificates
  private let limit: Int

  /// Uses a program at a path; answers longer than the limit are refused.
  package init(
    curl: String?, certificates: SourceRequest.Certificates = .init(), limit: Int = 1 << 30
  ) {
    self.curl = curl
    self.certificates = certificates
    self.limit = limit
  }

  /// What servers answer, in the requests' order.
  package func answers(to requests: [Request]) -> [Result<HTTPAnswer, NetworkError>] {
    var results: [Result<HTTPAnswer, NetworkError>] = []
    while results.count < requests.count {
      results += finalAnswers(to: Array(requests.dropFirst(results.count).prefix(Self.batch)))
    }
    return results
  }

  /// Follows redirections, as long as they stay with the host that was asked.
  private func finalAnswers(to requests: [Request]) -> [Result<HTTPAnswer, NetworkError>] {
    var requests = requests
    var results = requests.map { _ in
      Result<HTTPAnswer, NetworkError>.failure(.redirections(Self.longestChain))
    }
    var pending = Array(requests.indices)
    for _ in 0...Self.longestChain where !pending.isEmpty {
      let answers = directAnswers(to: pending.map { requests[$0] })
      var moved: [Int] = []
      for (index, answer) in zip(pending, answers) {
        do throws(NetworkError) {
          guard let next = try redirection(of: requests[index], answer.get()) else {
            results[index] = answer
            continue
          }
          requests[index] = next
          moved.append(index)
        } catch {
          results[index] = .failure(error)
        }
      }
      pending = moved
    }
    return results
  }

  /// Where to ask next; only http may be left for something safer.
  private func redirection(of request: Request, _ answer: HTTPAnswer) throws(NetworkError)
    -> Request?
  {
    guard let location = answer.redirection,
      var address = request.address.redirected(to: location)
    else { return nil }
    let scheme = request.address.scheme
    let allowed = scheme == "http" ? ["http", "https"] : [scheme, "https"]
    guard address.hostName == request.address.hostName, allowed.contains(address.scheme) else {
      throw .otherHost(address.shownText)
    }
    if scheme != "http" { address.scheme = scheme }
    let keepsBody = [307, 308].contains(answer.code)
    return Request(address, timeout: request.timeout, body: keepsBody ? request.body : nil)
  }

  private func directAnswers(to requests: [Request]) -> [Result<HTTPAnswer, NetworkError>] {
    let prepared = requests.map { request in
      Result { () throws(NetworkError) in try command(for: request) }
    }
    var ended = ChildProcess.run(prepared.compactMap { try? $0.get() }).makeIterator()
    return zip(requests, prepared).map { request, prepared in
      Result { () throws(NetworkError) in
        _ = try prepared.get()
        guard let outcome = ended.next() else { throw .noAnswer }
        return try Self.answer(to: request, outcome)
      }
    }
  }

  private func command(for request: Request) throws(NetworkError) -> ChildProcess.Request {
    guard let curl else { throw .noCurl }
    let certificates = try CurlArguments.certificates(certificates)
    var command = ChildProcess.Request(
      curl, try CurlArguments.arguments(for: request) + certificates)
    command.input = request.body ?? []
    command.limit = limit
    return command
  }

  private static func answer(
    to request: Request, _ outcome: Result<ChildProcess.Ended, ChildProcess.Failure>
  ) throws(NetworkError) -> HTTPAnswer {
    let ended: ChildProcess.Ended
    do throws(ChildProcess.Failure) { ended = try outcome.get() } catch {
      throw NetworkError(error)
    }
    guard ended.code == 0 else { throw CurlArguments.error(ended, request) }
    guard let answer = HTTPAnswer(ended.output) else { throw .noAnswer }
    return answer
  }
}

extension NetworkError {
  fileprivate init(_ failure: ChildProcess.Failure) {
    switch failure {
    case .notStarted(let errno), .cannotRead(let errno): self = .curl(errno: errno)
    case .exited(let code), .killed(let code): self = .failed(code: code, text: "")
    case .tooMuch(let limit): self = .tooMuch(limit: limit)
    }
  }
}

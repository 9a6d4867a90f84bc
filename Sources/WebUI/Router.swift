import Driver

/// Answers requests: no sockets, no waiting, the same answer to the same request.
package struct Router: Sendable {
  let token: AccessToken
  let place: ServedPlace
  let profile: ServedProfile

  /// Answers for a profile to those who know a word.
  package init(_ profile: ServedProfile, at place: ServedPlace, token: AccessToken) {
    self.profile = profile
    self.place = place
    self.token = token
  }

  /// The path of the page.
  package var basePath: String { "/t/\(token.text)/" }

  /// The answer to a request.
  package func answer(_ request: PageRequest, hasGone: @escaping @Sendable () -> Bool = { false })
    -> PageAnswer
  {
    switch admission(of: request) {
    case .failure(let refusal): refusal.answer()
    case .success(nil): .moved(to: basePath)
    case .success(let call?): answer(call, request, hasGone)
    }
  }

  /// The answer to a request that is not worth its content; nil if it is.
  package func refusal(of head: PageRequest) -> PageAnswer? {
    guard case .failure(let refusal) = admission(of: head) else { return nil }
    return refusal.answer()
  }

  /// Most bytes of content that a request may bring along.
  package func bodyLimit(of head: PageRequest) -> Int {
    guard case .success(let call?) = admission(of: head) else { return 0 }
    return call.route.bodyLimit
  }

  /// The answer to what brought too much content.
  package static func refusal(ofBodyBeyond limit: Int) -> PageAnswer {
    WebRefusal.bodyTooLong(limit: limit).answer()
  }

  /// The answer to what is no request, or one that begins with too much.
  package static func refusal(ofMalformed isTooLong: Bool) -> PageAnswer {
    (isTooLong ? WebRefusal.headTooLong : .malformed).answer()
  }

  /// What was asked for, by somebody who may ask.
  private struct Call {
    let route: Route
    let query: QueryText
  }

  /// Nothing where only the slash at the end is missing.
  private func admission(of request: PageRequest) -> Result<Call?, WebRefusal> {
    let hostGuard = HostGuard(place: place)
    if let objection = hostGuard.objection(to: request) { return .failure(objection) }
    guard let target = RequestTarget(request.target), target.path.count >= 2,
      target.path[0] == "t", token.matches(target.path[1])
    else { return .failure(.nothingThere) }
    guard target.path.count > 2 else { return .success(nil) }
    guard let route = Route(target.path.dropFirst(2)) else { return .failure(.nothingThere) }
    guard route.methods.contains(request.method) else {
      return .failure(.wrongMethod(allowed: route.methods))
    }
    if !(route.isPage && request.onlyReads),
      let objection = hostGuard.objectionToOrigin(of: request)
    {
      return .failure(objection)
    }
    return .success(Call(route: route, query: target.query))
  }

  private func answer(
    _ call: Call, _ request: PageRequest, _ hasGone: @escaping @Sendable () -> Bool
  ) -> PageAnswer {
    let visit = Visit(profile, call.query, basePath: basePath, hasGone: hasGone)
    do throws(WebRefusal) {
      return switch call.route {
      case .page(let view): try visit.page(view)
      case .data: try visit.data()
      case .report(let command): try visit.report(command)
      case .profile: try visit.file()
      case .sets: request.onlyReads ? visit.sets() : try visit.saveSet(request.body)
      case .set(let name): try visit.removeSet(name)
      case .namedSet(let removes): try visit.changeNamedSet(removes: removes)
      case .comparison: try visit.changeComparison(request)
      }
    } catch {
      return error.answer(notices: visit.notices)
    }
  }
}

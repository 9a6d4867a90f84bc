import Bytes
import Commands

extension Session {
  /// The same for somebody at a keyboard, who can turn away from what takes too long.
  ///
  /// A report that was left goes on until its next step, and nobody hears of it.
  package func leavingWhenInterrupted() -> Session {
    var session = self
    session.isLeavable = true
    return session
  }

  /// Makes something with this session, or leaves it in the middle.
  package func leavable<Value: Sendable>(
    _ make: @escaping @Sendable (Session) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    guard isLeavable else { return try make(self) }
    let heard = NoticeLog { _ in }
    let outcome = AbandonableWork.result { mark in
      var session = self
      session.isInterrupted = { mark.isAbandoned }
      session.tell = { notice in
        if notice.isProgress, !mark.isAbandoned { tell(notice) } else { heard.add(notice) }
      }
      return Self.outcome(of: make, session)
    }
    guard let outcome else { throw .command(.interrupted) }
    for notice in heard.notices { tell(notice) }
    return try outcome.get()
  }

  private static func outcome<Value>(
    of make: (Session) throws(UserError) -> Value, _ session: Session
  ) -> Result<Value, UserError> {
    do throws(UserError) { return .success(try make(session)) } catch { return .failure(error) }
  }
}

package import Bytes
package import Commands

/// Why no pages are served.
package enum WebError: Error, Equatable, Sendable {
  /// A text that is no host and port with a colon between them.
  case badAddress(String)
  /// Other machines could reach the place, which nobody allowed.
  case isRemote(host: String)
  /// Another program serves there.
  case inUse(place: String)
  /// The system does not let us serve there.
  case cannotListen(place: String, errno: Int32)
  /// No address belongs to the host's name.
  case unknownHost(String)
}

/// Why somebody who asks for a page or a report gets none.
package enum WebRefusal: Error, Equatable, Sendable {
  /// What was sent does not follow the protocol.
  case malformed
  /// The lines before the content are too long.
  case headTooLong
  /// The content is too long.
  case bodyTooLong(limit: Int)
  /// The page was asked for under the name of another host.
  case foreignHost(String)
  /// A page of another origin asks.
  case foreignOrigin
  /// Nothing is there.
  case nothingThere
  /// Not what can be done there.
  case wrongMethod(allowed: [String])
  /// No command has this name.
  case unknownCommand(String)
  /// A command without the expression that it needs.
  case missingArgument(command: String)
  /// A command that would read a file that the page named.
  case noFiles(command: String)
  /// No option has this name, or none that a page may set.
  case unknownOption(String)
  /// A text that is no value for an option.
  case option(String, OptionError)
  /// A name that saved options cannot have.
  case badSetName(String)
  /// No options were saved under the name.
  case unknownSet(String)
  /// Options cannot be saved.
  case cannotKeep(StreamError)
  /// The report cannot be made.
  case report(UserError)
}

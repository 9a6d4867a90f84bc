package import RegularExpressions

/// Why a filter or projection cannot be read.
package struct QueryError: Error, Equatable, Sendable {
  /// What is wrong with a query.
  package enum Reason: Equatable, Sendable {
    /// A double quote is not closed.
    case missingEndQuote
    /// A quoted word has an escape that Go does not know.
    case badEscape
    /// A slash is not closed.
    case missingCloseSlash
    /// Something other than space or an operator follows a regular expression.
    case trailingAfterExpression
    /// A regular expression is none.
    case badExpression(RegularExpressionError)
    /// A token that cannot stand here.
    case unexpected(ByteString)
    /// A word without a colon and value.
    case expectedKeyValue
    /// Neither a match nor a parenthesis.
    case expectedKeyValueOrSubexpression
    /// A parenthesis of a filter is not closed.
    case missingParenthesis
    /// Something other than a value in a list of values.
    case expectedValue
    /// Values of a list without `OR` between them.
    case valuesNotSeparated
    /// Something other than a key in a projection.
    case expectedKey
    /// An empty list of values.
    case nothingToMatch
    /// A list of values is not closed.
    case missingListEnd
    /// Neither an order's name nor a list follows `@`.
    case expectedOrder
    /// An order of no known name.
    case unknownOrder(ByteString)
    /// A list of values for the group of all configuration.
    case fixedOrderOfConfiguration
    /// A key without letters.
    case emptyKey
    /// `.unit` in a projection.
    case unitInProjection
    /// `.config` in a filter.
    case configurationInFilter
    /// More parentheses and minus signs inside one another than anybody writes.
    case nestedTooDeeply
  }

  /// The whole query.
  package let query: ByteString
  /// The byte at which the error lies.
  package let offset: Int
  /// What is wrong.
  package let reason: Reason
}

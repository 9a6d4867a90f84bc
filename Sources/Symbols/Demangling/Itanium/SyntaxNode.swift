/// A piece of a C++ declaration; which of its fields mean something depends on its kind.
struct SyntaxNode {
  var kind: Kind
  var first: SyntaxID?
  var second: SyntaxID?
  var third: SyntaxID?
  var list: [SyntaxID] = []
  /// A node elsewhere that this one stands for or counts; no part of this one.
  var reference: SyntaxID?
  /// Words that every name of the kind has.
  var text = ""
  /// Words that stand in the mangled name.
  var source = 0..<0
  var number = 0
  /// Where the second part of the list begins.
  var split = 0
  var flag = false

  init(_ kind: Kind, _ first: SyntaxID? = nil, _ second: SyntaxID? = nil) {
    self.kind = kind
    self.first = first
    self.second = second
  }

  init(_ kind: Kind, list: [SyntaxID], first: SyntaxID? = nil) {
    self.kind = kind
    self.list = list
    self.first = first
  }

  init(_ kind: Kind, text: String, first: SyntaxID? = nil) {
    self.kind = kind
    self.text = text
    self.first = first
  }

  init(_ kind: Kind, number: Int, first: SyntaxID? = nil) {
    self.kind = kind
    self.number = number
    self.first = first
  }

  /// Its parts in the order of the declaration.
  func forEachPart<Failure>(_ visit: (SyntaxID) throws(Failure) -> Void) throws(Failure) {
    if let first { try visit(first) }
    if let second { try visit(second) }
    if let third { try visit(third) }
    for part in list { try visit(part) }
  }
}

extension SyntaxNode {
  /// What a piece of a declaration is; names in brackets say what `first`, `second`, `third` are.
  enum Kind {
    // Names.
    case name
    /// [scope, name]; flagged when the scope is a function.
    case qualified
    /// [name], list of arguments.
    case template
    /// [name, type].
    case typed
    /// [name, tag].
    case tagged
    /// [name, base].
    case constructor
    /// [name].
    case destructor
    /// [function]; flagged for constructors.
    case globalInitializer
    /// [base]; the suffix is words of the name.
    case clone
    /// [value] after a text.
    case special
    /// [base, derived].
    case constructionTable
    /// [type], list of conditions.
    case enableIf
    /// [parent, name]; flagged for a partition.
    case module
    /// [module, name].
    case moduleEntity
    /// [name].
    case friend
    /// List of names.
    case bindings
    /// [name]; number of the argument.
    case defaultArgument
    /// [condition of parameters, condition of the call]; parameters of the template come first in
    /// the list.
    case closure
    case unnamedType
    /// [name, condition].
    case constraint

    // Parameters and arguments of templates.
    case templateParameter
    case lambdaParameter
    /// [parameter, argument].
    case qualifiedArgument
    case argumentPack
    /// [base]; refers to the pack.
    case packExpansion
    case parameterName
    /// [name].
    case typeParameter
    /// [name, type].
    case valueParameter
    /// [name, condition], list of parameters.
    case templateTemplateParameter
    /// [name, constraint].
    case constrainedParameter
    /// [parameter].
    case parameterPack

    // Types.
    case builtin
    /// List of qualifiers.
    case qualifiers
    /// List of operands.
    case qualifier
    /// [type, qualifiers].
    case qualifiedType
    /// [function, qualifiers]; the reference qualifier is a text.
    case method
    case pointer, reference, rvalueReference, complex, imaginary
    /// [type], and a text after it.
    case suffixed
    /// [type] in parentheses after words of the name.
    case transformed
    /// [qualifier, type].
    case vendorQualified
    /// [dimension, element].
    case array, vector
    /// [result], list of parameters; flagged when a local name is declared in the function.
    case function
    /// [class, member].
    case memberPointer
    /// [type]; flagged for an accumulator; a number that is not zero for a saturating one.
    case fixedPoint
    case binaryFloat
    /// [size]; flagged if signed.
    case bitInteger
    /// [type] after a text.
    case elaborated
    /// [expression].
    case decltype
    /// [type].
    case explicitObject

    // Expressions.
    case `operator`
    /// [type].
    case cast
    case functionParameter
    /// [operator].
    case nullary
    /// [operator, operand]; flagged when the operator follows, numbered when it is about a type.
    case unary
    /// [left, right] and the operator's text.
    case binary
    /// [first, second, third] and the operator's text.
    case ternary
    /// [first, second], the operator third; flagged for a left fold.
    case fold
    /// [type, expression]; number of the offset.
    case subobject
    /// [type, expression].
    case memberCast
    /// [placement, type, initializer].
    case new
    /// [type]; words of the name, flagged if negative.
    case literal
    /// [type].
    case stringLiteral, lambdaLiteral
    case expressionList
    /// [type, expressions].
    case initializerList
    case packSize
    case argumentCount
    /// List of parameters, then of requirements.
    case requires
    /// [expression, constraint]; flagged for noexcept.
    case expressionRequirement
    /// [type].
    case typeRequirement
    /// [condition].
    case nestedRequirement
  }
}

/// An operator as it stands in a mangled name.
struct OperatorCode {
  /// How it reads; a space at the end stands only before an operand.
  let text: String
  /// How many operands it takes in an expression.
  let operandCount: Int

  private init(_ text: String, _ operandCount: Int) {
    self.text = text
    self.operandCount = operandCount
  }

  /// Looks an operator up by its two letters.
  static func named(_ code: String) -> OperatorCode? {
    if let text = binary[code] { return OperatorCode(text, 2) }
    if let text = unary[code] { return OperatorCode(text, 1) }
    if let text = ternary[code] { return OperatorCode(text, 3) }
    return code == "tr" ? OperatorCode("throw", 0) : nil
  }

  private static let unary: [String: String] = [
    "ad": "&", "at": "alignof ", "aw": "co_await ", "az": "alignof ", "co": "~",
    "da": "delete[] ", "de": "*", "dl": "delete ", "gs": "::", "li": "operator\"\" ", "mm": "--",
    "ng": "-", "nt": "!", "nx": "noexcept", "pp": "++", "ps": "+", "sP": "sizeof...",
    "sZ": "sizeof...", "st": "sizeof ", "sz": "sizeof ", "te": "typeid ", "ti": "typeid ",
    "tw": "throw ",
  ]

  private static let binary: [String: String] = [
    "aN": "&=", "aS": "=", "aa": "&&", "an": "&", "cc": "const_cast", "cl": "()", "cm": ",",
    "cp": "()", "dV": "/=", "dc": "dynamic_cast", "di": "=", "ds": ".*", "dt": ".", "dv": "/",
    "dx": "]=", "eO": "^=", "eo": "^", "eq": "==", "fl": "...", "fr": "...", "ge": ">=",
    "gt": ">", "ix": "[]", "lS": "<<=", "le": "<=", "ls": "<<", "lt": "<", "mI": "-=",
    "mL": "*=", "mi": "-", "ml": "*", "ne": "!=", "oR": "|=", "oo": "||", "or": "|", "pL": "+=",
    "pl": "+", "pm": "->*", "pt": "->", "rM": "%=", "rS": ">>=", "rc": "reinterpret_cast",
    "rm": "%", "rs": ">>", "sc": "static_cast", "ss": "<=>",
  ]

  private static let ternary: [String: String] = [
    "dX": "[...]=", "fL": "...", "fR": "...", "na": "new[]", "nw": "new", "qu": "?",
  ]
}

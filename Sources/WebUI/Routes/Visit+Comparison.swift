import Driver

extension Visit {
  /// Takes a profile to compare with, or does without one from here on.
  func changeComparison(_ request: PageRequest) throws(WebRefusal) -> PageAnswer {
    guard request.method == "POST" else {
      profile.sides = nil
      return .done
    }
    let name = String((query.first("name") ?? "").prefix(200))
    profile.sides = try reporting { () throws(UserError) in
      try session.sides(
        comparedWith: request.body, named: name.isEmpty ? "the other profile" : name)
    }
    return .done
  }
}

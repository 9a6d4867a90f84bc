package import Profiles
package import Reports

/// What can be said of a profile without looking at its stacks.
package enum ProfileSummary {
  /// The facts above every report.
  package static func header(_ profile: Profile, _ options: Options) throws(CommandError)
    -> ReportHeader
  {
    try ReportBasis.header(profile, options)
  }
}

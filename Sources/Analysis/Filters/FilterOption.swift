/// The options that choose samples, frames and labels, by the names users give them.
package enum FilterOption: String, Sendable, CaseIterable {
  case focus, ignore, hide, show
  case showFrom = "show_from"
  case pruneFrom = "prune_from"
  case tagFocus = "tagfocus"
  case tagIgnore = "tagignore"
  case tagShow = "tagshow"
  case tagHide = "taghide"
  case tagRoot = "tagroot"
  case tagLeaf = "tagleaf"
}

// Package queryengine is a small in-memory query engine, written to be profiled.
//
// It answers one kind of report: orders are scanned, filtered, joined with their
// customers, grouped, sorted, and compared with the totals of each product.
// Compiled plans are kept in a cache that all queries share.
//
// There are two builds of it. The default one is fast. The one made with
//
//	go build -tags slow
//
// answers the same, twelve times slower, because of four regressions. Each is in
// one function, which has the same name in both builds:
//
//   - join.(*Joiner).Join compares every customer with every order
//     (join_slow.go) instead of probing a hash table (join_fast.go);
//   - plancache.(*Cache).Get searches one long table behind one lock
//     (cache_slow.go) instead of one of many short ones (cache_fast.go);
//   - scan.(*Scanner).Next makes a new slice and grows it for every batch
//     (scanner_slow.go) instead of filling one buffer again (scanner_fast.go);
//   - group.Totals follows a list of rows spread over memory (totals_slow.go)
//     instead of running down two columns (totals_fast.go); the layout itself is
//     in storage/partition_slow.go and storage/partition_fast.go.
package queryengine

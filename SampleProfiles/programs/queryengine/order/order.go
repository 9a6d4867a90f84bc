// Package order puts rows in the order a report shows them.
package order

import (
	"cmp"
	"slices"

	"example.com/queryengine/group"
	"example.com/queryengine/join"
)

// ByAmount sorts rows, the largest order first.
func ByAmount(rows []join.Row) {
	slices.SortFunc(rows, func(a, b join.Row) int {
		return cmp.Or(cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Order, b.Order))
	})
}

// ByRevenue sorts groups, the one with the highest revenue first.
func ByRevenue(sums []group.Sum) {
	slices.SortFunc(sums, func(a, b group.Sum) int {
		return cmp.Or(
			cmp.Compare(b.Revenue, a.Revenue),
			cmp.Compare(a.Region, b.Region),
			cmp.Compare(a.Product, b.Product))
	})
}

// Package group adds up orders.
package group

import "example.com/queryengine/join"

// Key is what the report groups by.
type Key struct {
	Region  uint16
	Product uint16
}

// Sum is one group of the report.
type Sum struct {
	Key
	Orders  int
	Revenue int64 // in cents
}

// By groups rows by region and product, in no particular order.
func By(rows []join.Row) []Sum {
	index := make(map[Key]int)
	var sums []Sum
	for i := range rows {
		row := &rows[i]
		key := Key{row.Region, row.Product}
		at, found := index[key]
		if !found {
			at = len(sums)
			index[key] = at
			sums = append(sums, Sum{Key: key})
		}
		sums[at].Orders++
		sums[at].Revenue += row.Amount
	}
	return sums
}

//go:build slow

package group

import "example.com/queryengine/storage"

// Totals is the revenue of each product over the whole table.
func Totals(table *storage.Table) []int64 {
	totals := make([]int64, table.Products)
	for i := range table.Partitions {
		p := &table.Partitions[i]
		for record := p.First; record != nil; record = record.Next {
			totals[record.Product] += record.Amount
		}
	}
	return totals
}

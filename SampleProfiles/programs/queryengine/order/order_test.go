package order

import (
	"testing"

	"example.com/queryengine/group"
	"example.com/queryengine/join"
	"example.com/queryengine/storage"
)

func TestByAmount(t *testing.T) {
	row := func(order uint64, amount int64) join.Row {
		return join.Row{Row: storage.Row{Order: order, Amount: amount}}
	}
	rows := []join.Row{row(4, 1), row(3, 9), row(2, 9), row(1, 5)}
	ByAmount(rows)
	for i, want := range []uint64{2, 3, 1, 4} {
		if rows[i].Order != want {
			t.Errorf("order %d is in place %d, want %d", rows[i].Order, i, want)
		}
	}
}

func TestByRevenue(t *testing.T) {
	sum := func(region, product uint16, revenue int64) group.Sum {
		return group.Sum{Key: group.Key{Region: region, Product: product}, Revenue: revenue}
	}
	sums := []group.Sum{sum(2, 1, 5), sum(1, 2, 5), sum(1, 1, 5), sum(9, 9, 6)}
	ByRevenue(sums)
	for i, want := range []group.Key{{Region: 9, Product: 9}, {Region: 1, Product: 1}, {Region: 1, Product: 2}, {Region: 2, Product: 1}} {
		if sums[i].Key != want {
			t.Errorf("group %v is in place %d, want %v", sums[i].Key, i, want)
		}
	}
}

package group

import (
	"slices"
	"testing"

	"example.com/queryengine/join"
	"example.com/queryengine/storage"
)

func TestByAddsUpWhatHasTheSameKey(t *testing.T) {
	row := func(region, product uint16, amount int64) join.Row {
		return join.Row{Row: storage.Row{Product: product, Amount: amount}, Region: region}
	}
	sums := By([]join.Row{row(1, 2, 10), row(2, 1, 5), row(1, 2, 30)})
	want := []Sum{{Key{1, 2}, 2, 40}, {Key{2, 1}, 1, 5}}
	if !slices.Equal(sums, want) {
		t.Errorf("groups are %v, want %v", sums, want)
	}
}

func TestTotalsByProduct(t *testing.T) {
	rows := []storage.Row{
		{Product: 2, Amount: 7, Day: 9}, {Product: 0, Amount: 1, Day: 3}, {Product: 2, Amount: 5},
	}
	if got, want := Totals(storage.NewTable(rows)), []int64{1, 0, 12}; !slices.Equal(got, want) {
		t.Errorf("totals are %v, want %v", got, want)
	}
}

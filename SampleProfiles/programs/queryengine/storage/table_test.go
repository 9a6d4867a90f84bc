package storage

import (
	"slices"
	"testing"
)

func TestRowsAreClusteredByDay(t *testing.T) {
	rows := []Row{{Day: 3}, {Day: 1}, {Day: 3}, {Day: 0}, {Day: 1}}
	if got, want := clusteredByDay(rows), []int{3, 1, 4, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("the order is %v, want %v", got, want)
	}
}

func TestTableKnowsItsSize(t *testing.T) {
	rows := make([]Row, 300)
	rows[17].Product = 41
	table := NewTable(rows)
	if table.Len() != 300 || len(table.Partitions) != 5 || table.Products != 42 {
		t.Errorf("%d rows in %d partitions, %d products; want 300, 5, 42",
			table.Len(), len(table.Partitions), table.Products)
	}
}

func TestEmptyTable(t *testing.T) {
	if table := NewTable(nil); table.Len() != 0 || table.Products != 0 {
		t.Errorf("%d rows and %d products in an empty table", table.Len(), table.Products)
	}
}

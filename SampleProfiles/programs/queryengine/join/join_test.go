package join

import (
	"cmp"
	"slices"
	"testing"

	"example.com/queryengine/storage"
)

func TestJoinFindsTheCustomerOfEachOrder(t *testing.T) {
	customers := make([]storage.Customer, 100)
	for i := range customers {
		customers[i] = storage.Customer{ID: uint32(i) * 64, Region: uint16(i), Segment: uint16(i % 4)}
	}
	orders := []storage.Row{
		{Order: 1, Customer: 64}, {Order: 2, Customer: 99 * 64}, {Order: 3, Customer: 65},
		{Order: 4, Customer: 0}, {Order: 5, Customer: 64},
	}
	joined := New(customers).Join(nil, orders)
	slices.SortFunc(joined, func(a, b Row) int { return cmp.Compare(a.Order, b.Order) })
	want := []Row{
		{orders[0], 1, 1}, {orders[1], 99, 3}, {orders[3], 0, 0}, {orders[4], 1, 1},
	}
	if !slices.Equal(joined, want) {
		t.Errorf("joined %v, want %v", joined, want)
	}
}

func TestJoinAppends(t *testing.T) {
	joiner := New([]storage.Customer{{ID: 1, Region: 9}})
	joined := joiner.Join([]Row{{Region: 5}}, []storage.Row{{Customer: 1}})
	if len(joined) != 2 || joined[0].Region != 5 || joined[1].Region != 9 {
		t.Errorf("joined %v, want regions 5 and 9", joined)
	}
}

func TestJoinWithNobody(t *testing.T) {
	if joined := New(nil).Join(nil, []storage.Row{{Customer: 1}}); len(joined) != 0 {
		t.Errorf("joined %v, want nothing", joined)
	}
}

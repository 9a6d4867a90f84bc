package workload

import (
	"slices"
	"testing"
)

func TestTheSameSeedMakesTheSameData(t *testing.T) {
	first, second := Generate(5, 10, 100), Generate(5, 10, 100)
	if !slices.Equal(first.Orders, second.Orders) || !slices.Equal(first.Customers, second.Customers) {
		t.Error("two calls made different data")
	}
	if slices.Equal(first.Orders, Generate(6, 10, 100).Orders) {
		t.Error("two seeds made the same orders")
	}
}

func TestEveryOrderHasACustomer(t *testing.T) {
	data := Generate(1, 10, 100)
	ids := make(map[uint32]bool)
	for _, customer := range data.Customers {
		ids[customer.ID] = true
	}
	for _, order := range data.Orders {
		if !ids[order.Customer] {
			t.Errorf("order %d is for customer %d, who does not exist", order.Order, order.Customer)
		}
	}
}

func TestConditionsDiffer(t *testing.T) {
	seen := make(map[Condition]bool)
	for _, condition := range Conditions(256) {
		if condition.ToDay != condition.FromDay+days/2-1 || condition.ToDay >= days {
			t.Errorf("%+v is not half of the days", condition)
		}
		seen[condition] = true
	}
	if len(seen) != 256 {
		t.Errorf("%d of 256 conditions differ", len(seen))
	}
}

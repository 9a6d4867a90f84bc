//go:build slow

package join

import "example.com/queryengine/storage"

// Joiner joins orders with customers.
type Joiner struct {
	customers []storage.Customer
}

// New makes a joiner with the given customers, whose ids are unique.
func New(customers []storage.Customer) *Joiner {
	return &Joiner{customers: customers}
}

// Join appends the orders that have a customer to joined.
func (j *Joiner) Join(joined []Row, orders []storage.Row) []Row {
	for i := range j.customers {
		customer := &j.customers[i]
		for k := range orders {
			order := &orders[k]
			if customer.ID == order.Customer {
				joined = append(joined, Row{*order, customer.Region, customer.Segment})
			}
		}
	}
	return joined
}

//go:build !slow

package join

import (
	"math/bits"

	"example.com/queryengine/storage"
)

// Joiner joins orders with customers. It keeps a hash table of the customers,
// which are the smaller side.
type Joiner struct {
	customers []storage.Customer
	slots     []uint32 // index into customers plus one; 0 is an empty slot
	shift     int      // from a 32-bit hash to an index into slots
}

// New makes a joiner with the given customers, whose ids are unique.
func New(customers []storage.Customer) *Joiner {
	size := bits.Len(uint(2 * len(customers)))
	j := &Joiner{
		customers: customers,
		slots:     make([]uint32, 1<<size),
		shift:     32 - size,
	}
	for i := range customers {
		slot := j.slot(customers[i].ID)
		for j.slots[slot] != 0 {
			slot = j.after(slot)
		}
		j.slots[slot] = uint32(i) + 1
	}
	return j
}

// Join appends the orders that have a customer to joined.
func (j *Joiner) Join(joined []Row, orders []storage.Row) []Row {
	for i := range orders {
		order := &orders[i]
		slot := j.slot(order.Customer)
		for j.slots[slot] != 0 {
			customer := &j.customers[j.slots[slot]-1]
			if customer.ID == order.Customer {
				joined = append(joined, Row{*order, customer.Region, customer.Segment})
				break
			}
			slot = j.after(slot)
		}
	}
	return joined
}

// slot is where the search for a customer begins: Fibonacci hashing.
func (j *Joiner) slot(id uint32) uint32 {
	return (id * 2654435769) >> j.shift
}

func (j *Joiner) after(slot uint32) uint32 {
	return (slot + 1) & uint32(len(j.slots)-1)
}

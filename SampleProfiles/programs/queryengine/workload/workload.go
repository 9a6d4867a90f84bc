// Package workload makes up customers, orders and queries from a seed.
package workload

import (
	"fmt"
	"math/rand/v2"

	"example.com/queryengine/storage"
)

const (
	days     = 1000
	products = 300
	regions  = 12
	segments = 4
)

var words = []string{
	"gift", "express", "fragile", "return", "invoice", "bulk", "sample", "pickup",
	"insured", "priority", "seasonal", "refill", "backorder", "oversize", "chilled", "repeat",
}

// Data is what an engine is started with.
type Data struct {
	Customers []storage.Customer
	Orders    []storage.Row // in the order of their arrival
}

// Generate makes the same data each time it is called with the same arguments.
func Generate(seed uint64, customers, orders int) Data {
	random := rand.New(rand.NewPCG(seed, 1))
	data := Data{
		Customers: make([]storage.Customer, customers),
		Orders:    make([]storage.Row, orders),
	}
	for i := range data.Customers {
		data.Customers[i] = storage.Customer{
			ID:      uint32(i)*7 + 1000,
			Region:  uint16(random.IntN(regions)),
			Segment: uint16(random.IntN(segments)),
			Name:    fmt.Sprintf("customer %d", i),
		}
	}
	notes := notes(random)
	for i := range data.Orders {
		data.Orders[i] = storage.Row{
			Order:    uint64(i) + 1,
			Customer: data.Customers[random.IntN(customers)].ID,
			Product:  uint16(random.IntN(products)),
			Day:      uint16(random.IntN(days)),
			Amount:   int64(random.ExpFloat64() * 10_000),
			Note:     notes[random.IntN(len(notes))],
		}
	}
	return data
}

// notes are the texts that the orders share, each of three words.
func notes(random *rand.Rand) []string {
	notes := make([]string, 512)
	for i := range notes {
		first := words[random.IntN(len(words))]
		second := words[random.IntN(len(words))]
		third := words[random.IntN(len(words))]
		notes[i] = first + ", " + second + ", " + third
	}
	return notes
}

// Condition is what a statement asks for: days, and a word of the note.
type Condition struct {
	FromDay, ToDay uint16
	Word           string
}

// Conditions makes n different conditions, each over half of the days.
func Conditions(n int) []Condition {
	conditions := make([]Condition, n)
	for i := range conditions {
		from := uint16(i * 97 % (days / 2))
		conditions[i] = Condition{from, from + days/2 - 1, words[i%len(words)]}
	}
	return conditions
}

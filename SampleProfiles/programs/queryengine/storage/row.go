// Package storage holds the tables of the engine in memory.
package storage

// Row is one order.
type Row struct {
	Order    uint64
	Customer uint32
	Product  uint16
	Day      uint16
	Amount   int64 // in cents
	Note     string
}

// Customer is who an order is for.
type Customer struct {
	ID      uint32
	Region  uint16
	Segment uint16
	Name    string
}

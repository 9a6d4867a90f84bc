//go:build !slow

package storage

import "slices"

// Partition is a run of rows, one slice a column.
type Partition struct {
	Dictionary uint32
	Orders     []uint64
	Customers  []uint32
	Products   []uint16
	Days       []uint16
	Amounts    []int64
	Notes      []string
}

// Len is the number of rows in the partition.
func (p *Partition) Len() int { return len(p.Orders) }

// partition stores the rows, taken in the given order, in partitions.
func partition(rows []Row, clustered []int) []Partition {
	var partitions []Partition
	for chunk := range slices.Chunk(clustered, PartitionSize) {
		p := Partition{
			Dictionary: uint32(len(partitions) % dictionaries),
			Orders:     make([]uint64, len(chunk)),
			Customers:  make([]uint32, len(chunk)),
			Products:   make([]uint16, len(chunk)),
			Days:       make([]uint16, len(chunk)),
			Amounts:    make([]int64, len(chunk)),
			Notes:      make([]string, len(chunk)),
		}
		for i, at := range chunk {
			row := &rows[at]
			p.Orders[i] = row.Order
			p.Customers[i] = row.Customer
			p.Products[i] = row.Product
			p.Days[i] = row.Day
			p.Amounts[i] = row.Amount
			p.Notes[i] = row.Note
		}
		partitions = append(partitions, p)
	}
	return partitions
}

//go:build slow

package storage

import "slices"

// Record is a row with what else is known about the order, and the way to the
// next record of its partition.
type Record struct {
	Row
	Billing  [24]byte
	Shipping [24]byte
	Next     *Record
}

// Partition is a run of rows, as a linked list.
type Partition struct {
	Dictionary uint32
	First      *Record
	count      int
}

// Len is the number of rows in the partition.
func (p *Partition) Len() int { return p.count }

// partition links the rows, taken in the given order, into partitions.
//
// The records are made in the order of arrival, so that two neighbours in a
// list are far from each other in memory.
func partition(rows []Row, clustered []int) []Partition {
	records := make([]*Record, len(rows))
	for i := range rows {
		records[i] = &Record{Row: rows[i]}
	}
	var partitions []Partition
	for chunk := range slices.Chunk(clustered, PartitionSize) {
		p := Partition{
			Dictionary: uint32(len(partitions) % dictionaries),
			count:      len(chunk),
		}
		link := &p.First
		for _, at := range chunk {
			*link = records[at]
			link = &records[at].Next
		}
		partitions = append(partitions, p)
	}
	return partitions
}

// Package scan reads tables in batches of rows.
package scan

import "example.com/queryengine/storage"

// Scanner reads partitions one after another, a batch of rows from each.
//
//	scanner := scan.New(partitions)
//	for scanner.Next() {
//		use(scanner.Rows())
//	}
type Scanner struct {
	partitions []storage.Partition
	position   int // of the partition Next reads
	rows       []storage.Row
}

// New makes a scanner of the partitions. Call Next before Rows.
func New(partitions []storage.Partition) *Scanner {
	return &Scanner{partitions: partitions}
}

// Rows is the batch that Next has read. It is valid until the next call of Next,
// and may be changed by whoever reads it.
func (s *Scanner) Rows() []storage.Row { return s.rows }

// Dictionary is the version of the dictionary the batch was written with.
func (s *Scanner) Dictionary() uint32 {
	return s.partitions[s.position-1].Dictionary
}

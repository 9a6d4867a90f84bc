//go:build slow

package scan

import "example.com/queryengine/storage"

// Next reads the next batch, and reports whether there was one.
func (s *Scanner) Next() bool {
	if s.position == len(s.partitions) {
		return false
	}
	p := &s.partitions[s.position]
	s.position++

	rows := make([]storage.Row, 0)
	for record := p.First; record != nil; record = record.Next {
		rows = append(rows, record.Row)
	}
	s.rows = rows
	return true
}

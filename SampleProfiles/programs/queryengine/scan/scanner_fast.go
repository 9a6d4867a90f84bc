//go:build !slow

package scan

import "example.com/queryengine/storage"

// Next reads the next batch, and reports whether there was one.
func (s *Scanner) Next() bool {
	if s.position == len(s.partitions) {
		return false
	}
	p := &s.partitions[s.position]
	s.position++

	n := p.Len()
	if cap(s.rows) < n {
		s.rows = make([]storage.Row, storage.PartitionSize)
	}
	rows := s.rows[:n]
	// One slice expression a column spares the loop its bounds checks.
	customers, products, days := p.Customers[:n], p.Products[:n], p.Days[:n]
	amounts, notes := p.Amounts[:n], p.Notes[:n]
	for i, order := range p.Orders[:n] {
		rows[i] = storage.Row{
			Order:    order,
			Customer: customers[i],
			Product:  products[i],
			Day:      days[i],
			Amount:   amounts[i],
			Note:     notes[i],
		}
	}
	s.rows = rows
	return true
}

// Package filter picks the rows a query is about.
package filter

import "example.com/queryengine/storage"

// Predicate is a compiled condition: a range of days, and a pattern that the
// note of the order contains.
type Predicate struct {
	fromDay, toDay uint16
	pattern        string
	skip           [256]uint8 // how far to move on, by the byte under the pattern's end
}

// Compile makes the predicate "the day is in from...to and the note contains
// pattern", where pattern has at most 255 bytes.
func Compile(from, to uint16, pattern string) *Predicate {
	p := &Predicate{fromDay: from, toDay: to, pattern: pattern}
	for i := range p.skip {
		p.skip[i] = uint8(len(pattern))
	}
	for i := 0; i+1 < len(pattern); i++ {
		p.skip[pattern[i]] = uint8(len(pattern) - 1 - i)
	}
	return p
}

// Select moves the rows that match to the front, and returns them.
func (p *Predicate) Select(rows []storage.Row) []storage.Row {
	n := 0
	for i := range rows {
		row := &rows[i]
		if row.Day < p.fromDay || row.Day > p.toDay || !p.contains(row.Note) {
			continue
		}
		rows[n] = *row
		n++
	}
	return rows[:n]
}

// contains reports whether the pattern is in text, by Horspool's method.
func (p *Predicate) contains(text string) bool {
	last := len(p.pattern) - 1
	if last < 0 {
		return true
	}
	for end := last; end < len(text); end += int(p.skip[text[end]]) {
		i := 0
		for i <= last && text[end-i] == p.pattern[last-i] {
			i++
		}
		if i > last {
			return true
		}
	}
	return false
}

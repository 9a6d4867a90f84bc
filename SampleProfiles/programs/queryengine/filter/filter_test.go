package filter

import (
	"strings"
	"testing"

	"example.com/queryengine/storage"
)

func TestContainsAgreesWithStrings(t *testing.T) {
	texts := []string{"", "a", "ab", "abcabd", "the gift, the gif", "aaaaab", "xyzzy", "é, gift"}
	patterns := []string{"", "a", "b", "ab", "abd", "gift", "aab", "zz", "é", "longer than any text"}
	for _, pattern := range patterns {
		predicate := Compile(0, 0, pattern)
		for _, text := range texts {
			if got, want := predicate.contains(text), strings.Contains(text, pattern); got != want {
				t.Errorf("%q contains %q: %v, want %v", text, pattern, got, want)
			}
		}
	}
}

func TestSelectKeepsTheOrderOfRows(t *testing.T) {
	rows := []storage.Row{
		{Order: 1, Day: 9, Note: "gift"}, {Order: 2, Day: 10, Note: "gift"},
		{Order: 3, Day: 15, Note: "bulk"}, {Order: 4, Day: 20, Note: "a gift"},
		{Order: 5, Day: 21, Note: "gift"},
	}
	selected := Compile(10, 20, "gift").Select(rows)
	if len(selected) != 2 || selected[0].Order != 2 || selected[1].Order != 4 {
		t.Errorf("selected %v, want orders 2 and 4", selected)
	}
}

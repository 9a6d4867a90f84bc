// Prints Sources/RegularExpressions/Unicode/UnicodeData.swift from Go's unicode tables. See README.md.
package main

import (
	"bytes"
	"fmt"
	"log"
	"sort"
	"strings"
	"unicode"
)

const runeCount = unicode.MaxRune + 1

func main() {
	categories := leafCategories()
	checkFolding()
	fmt.Println("// Made by Tools/unicode-tables from Go's unicode package; not edited by hand.")
	fmt.Println()
	fmt.Println("/// Unicode", unicode.Version, "properties as text: a list of runs covering all code points in order.")
	fmt.Println("enum UnicodeData {")
	fmt.Println("  /// Names of the smallest general categories; a run's letter is an index into it.")
	print("categoryNames", strings.Join(categories, " "))
	fmt.Println("\n  /// Unions: a name, then the small categories it is made of.")
	print("categoryUnions", unions(categories))
	fmt.Println("\n  /// Long names of categories, each as `long=short`.")
	print("categoryAliases", aliases())
	fmt.Println("\n  /// Runs of one category: a letter (A is the first), then the length unless it is 1.")
	print("categoryRuns", runs(categories, unicode.Categories, 1))
	scripts := sortedKeys(unicode.Scripts)
	fmt.Println("\n  /// Names of scripts; a run's two letters are an index into it.")
	print("scriptNames", strings.Join(scripts, " "))
	fmt.Println("\n  /// Runs of one script: two letters (zz is none), then the length unless it is 1.")
	print("scriptRuns", runs(scripts, unicode.Scripts, 2))
	fmt.Println("\n  /// Arithmetic series of code points and their next in the folding orbit, in hexadecimal:")
	fmt.Println("  /// first, target, and, where there are more, count and stride (1 if left out).")
	print("foldSeries", folds())
	fmt.Println("}")
}

// print writes a static string constant in lines short enough for the formatter.
func print(name, text string) {
	fmt.Printf("  static let %s = \"\"\"\n", name)
	for len(text) > 0 {
		n := min(len(text), 95)
		end := "\\"
		if n == len(text) {
			end = ""
		}
		if strings.HasSuffix(text[:n], " ") && end != "" { // the formatter objects to trailing blanks
			n--
		}
		fmt.Printf("    %s%s\n", text[:n], end)
		text = text[n:]
	}
	fmt.Println("    \"\"\"")
}

func sortedKeys(tables map[string]*unicode.RangeTable) (keys []string) {
	for key := range tables {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

func leafCategories() (names []string) {
	for _, name := range sortedKeys(unicode.Categories) {
		if len(name) == 2 && name != "LC" {
			names = append(names, name)
		}
	}
	return names
}

func members(table *unicode.RangeTable) []bool {
	set := make([]bool, runeCount)
	for _, r := range table.R16 {
		for c := int(r.Lo); c <= int(r.Hi); c += int(r.Stride) {
			set[c] = true
		}
	}
	for _, r := range table.R32 {
		for c := int(r.Lo); c <= int(r.Hi); c += int(r.Stride) {
			set[c] = true
		}
	}
	return set
}

// unions describes every category that is not a leaf, and fails if it is no union of leaves.
func unions(leaves []string) string {
	var parts []string
	for _, name := range sortedKeys(unicode.Categories) {
		if len(name) == 2 && name != "LC" {
			continue
		}
		whole, part := members(unicode.Categories[name]), make([]bool, runeCount)
		text := name
		for _, leaf := range leaves {
			set := members(unicode.Categories[leaf])
			inside := true
			for c := range set {
				inside = inside && (!set[c] || whole[c])
			}
			if !inside {
				continue
			}
			text += "," + leaf
			for c := range set {
				part[c] = part[c] || set[c]
			}
		}
		for c := range whole {
			if whole[c] != part[c] {
				log.Fatalf("%s is no union of leaves at %U", name, c)
			}
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}

func aliases() string {
	var parts []string
	for long, short := range unicode.CategoryAliases {
		parts = append(parts, long+"="+short)
	}
	sort.Strings(parts)
	return strings.Join(parts, " ")
}

func letters(index, width int) string {
	if width == 1 {
		return string(letter(index))
	}
	if index < 0 {
		return "zz"
	}
	return string(letter(index/52)) + string(letter(index%52))
}

func letter(index int) byte {
	return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[index]
}

func runs(names []string, tables map[string]*unicode.RangeTable, width int) string {
	owner := make([]int, runeCount)
	for c := range owner {
		owner[c] = -1
	}
	for i, name := range names {
		for c, in := range members(tables[name]) {
			if in && owner[c] >= 0 {
				log.Fatalf("%U is both %s and %s", c, name, names[owner[c]])
			}
			if in {
				owner[c] = i
			}
		}
	}
	var out bytes.Buffer
	for start := 0; start < runeCount; {
		end := start
		for end < runeCount && owner[end] == owner[start] {
			end++
		}
		if width == 1 && owner[start] < 0 {
			log.Fatalf("%U has no category", start)
		}
		out.WriteString(letters(owner[start], width))
		if end-start > 1 {
			fmt.Fprint(&out, end-start)
		}
		start = end
	}
	return out.String()
}

func folds() string {
	byDelta := map[rune][]rune{}
	var deltas []rune
	for c := rune(0); c < runeCount; c++ {
		if delta := unicode.SimpleFold(c) - c; delta != 0 {
			if byDelta[delta] == nil {
				deltas = append(deltas, delta)
			}
			byDelta[delta] = append(byDelta[delta], c)
		}
	}
	var parts []string
	for _, delta := range deltas {
		for from := byDelta[delta]; len(from) > 0; {
			n := seriesLength(from)
			text := fmt.Sprintf("%x,%x", from[0], from[0]+delta)
			if n > 1 {
				text += fmt.Sprintf(",%x", n)
			}
			if n > 1 && from[1]-from[0] > 1 {
				text += fmt.Sprintf(",%x", from[1]-from[0])
			}
			parts = append(parts, text)
			from = from[n:]
		}
	}
	return strings.Join(parts, " ")
}

// seriesLength counts the code points at the start of list that are equally far apart; two must be adjacent or
// next but one to count.
func seriesLength(list []rune) int {
	n := 1
	for n < len(list) && list[n]-list[n-1] <= 2 && list[n]-list[n-1] == list[1]-list[0] {
		n++
	}
	return n
}

// checkFolding fails unless table and folding table together are the table closed under folding.
func checkFolding() {
	check := func(kind string, tables, folds map[string]*unicode.RangeTable) {
		for name, table := range tables {
			set := members(table)
			closed := make([]bool, runeCount)
			for c, in := range set {
				if !in {
					continue
				}
				closed[c] = true
				for f := unicode.SimpleFold(rune(c)); f != rune(c); f = unicode.SimpleFold(f) {
					closed[f] = true
				}
			}
			if extra := folds[name]; extra != nil {
				for c, in := range members(extra) {
					set[c] = set[c] || in
				}
			}
			for c := range set {
				// Go has no folding table for LC, which lacks only U+0345; the Swift code does the same.
				if set[c] != closed[c] && name != "LC" {
					log.Fatalf("folding %s %s differs at %U: go %v, closure %v", kind, name, c, set[c], closed[c])
				}
			}
		}
	}
	check("category", unicode.Categories, unicode.FoldCategory)
	check("script", unicode.Scripts, unicode.FoldScript)
}

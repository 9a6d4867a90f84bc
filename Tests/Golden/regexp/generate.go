// Prints vectors.txt: what Go's regexp makes of many patterns and texts.
//
//	go run Tests/Golden/regexp/generate.go > Tests/Golden/regexp/vectors.txt
//
// Lines are fields with blanks between; in patterns and texts all but letters, digits and harmless punctuation is
// %XX, and a bar goes first, as they may be empty. "E pattern message" is a refused pattern; "P pattern" an accepted one, on which "T text groups matches"
// lines follow: the groups of the first match as from-to or -, or none, and all matches.
package main

import (
	"fmt"
	"math/rand"
	"regexp"
	"runtime"
	"strings"
)

var broken = []string{
	"(", ")", "(a", "a)", "(a))", "(a|b|", "a|b|)", "[a-z", "([a-z)", "[", "[]", "[^", "[a-", "x{1001}", "x{2,1}",
	"x{9876543210}", "x{1,9876543210}", "x{1001,}", "(x{100}){11}", "(?P<name>a", "(?P<name", "(?P<x y>a)", "(?P<>a)",
	"(?<name", "(?<x y>a)", "(?<>a)", "(?P=n)", "(?P", "(?", "(?i", "(?i-", "(?-)", "(?i--s)", "(?z)", "(?=a)", "(?!a)",
	"(?<=a)", "(?<!a)", "(?>a)", "(?#a)", "[a-Z]", "(?i)[a-Z]", "a**", "a*+", "a??*", "a{2}{3}", "a{2}**", "a+??", "*",
	"+a", "?", "|*", "(*)", "(?:+)", "^*", "a|?", "{1}", "{,2}x{3,2}", `\`, `a\`, `[\`, `\8`, `\1`, `\x`, `\x1`, `\xg0`,
	`\x{`, `\x{}`, `\x{110000}`, `\x{1`, `\C`, `\E`, `\h`, `\Z`, `\G`, `\pX`, `\p`, `\p{`, `\p{X}`, `\p{}`, `\P{^}`, `[\pX]`,
	`[[:foo:]]`, `[[:^foo:]]`, `[[:alpha:]`, `[z-\d]`, `[b-\x61]`, `\Qa\E*\Q\E**`, `[\Q]`, `a(?i`, "(?i)(?s", `\u0041`,
	`\é`, `[\é]`, strings.Repeat("(", 1000) + strings.Repeat(")", 1000),
}

var patterns = []string{
	"", "a", "abc", "a|b", "ab|a", "a|ab", "(a)(b)?", "(a|ab)(c|bcd)", "(a*)*", "(a*)+", "(a|b)*?c", "(?:a*?)??b", "a{2}",
	"a{,2}", "a{0}", "(a){0}b", "a{1,2}?", "(a{1,2}){2}", "^a", "a$", "^", "$", "^$", "(?m)^a$", `\Aa\z`, `(?m)\Aa\z`, ".",
	"(?s).", ".*", "(?U)a*", "(?U)a*?", `\bk`, `k\b`, `\B`, `\b`, `\Bs\B`, "[^a]", "[^\\n]", "[a-]", "[]a]", "[^]a]", "[a\\]]",
	`\d+`, `\D`, `\s`, `\S`, `\w+`, `\W`, "[[:alpha:]]", "[[:^alpha:]]", "[[:word:]-]", `\pL`, `\PL`, `\p{Greek}`,
	`\p{^Greek}`, `\P{^Lu}`, `\p{Lu}`, `\p{lowercase letter}`, `\p{Any}`, `\p{Assigned}`, `(?i)\p{LC}`, `(?i)\p{Lu}`,
	`(?i)k`, `(?i)s`, `(?i)[^k]`, `(?i)Δ`, `(?i)[j-l]`, `(?i:a)a`, `(?i)(?-i:a)a`, `(?i)ſ`, `(?i)\W`, `(?i)\w`, "é+", `\x{e9}`,
	`\xe9`, `\351`, `\0`, `\a\f\t\n\r\v`, `\.`, `\_`, `\Qa.b\E`, `\Qa.b`, `\QK\Ek`, "(?P<n>a)|(?<m>b)", "a|b|c|[x-z]|é",
	"abc|abd|aé", "abx|aby|b", "x*|a", "()", "(|a)*", "(|a)+", "(a|)+?b", "(?:(a)|b)*", "(?:(a)|(b))*", "((a)|b)+", "(a+)(b+)",
	"(a+?)(b*?)c", "a??b", `\x{FFFD}`, "[^ -~]", "[\\x{80}-\\x{10FFFF}]", "(?s:.)b", "a.b", "a(?s:.)b", "(^|a)b", "(a$|b)c?",
	"^^a", "a$$", `\b\b`, `\B\b`, "a^b", "(?m)a$\n^b", "[a-c&&b]", "a{1", "a{1,b}", "x{2}x", "日|本", "[日本]+", "[[:^word:]]",
	`^github\.com/(?:.*/)?([^/]+)\.\(\*(\w+)\)`, `(?:Server1|Server2).*func3`, `runtime\.mallocgc$`, `(a+)+$`,
}

var atoms = []string{
	"a", "b", "k", "x", ".", "[ab]", "[^a]", `\d`, `\w`, `\W`, `\s`, "[[:alpha:]]", `\pL`, `\p{Greek}`, `\P{Lu}`, "é", "δ", "K",
	`\b`, `\B`, "^", "$", `\n`, `\x{3b4}`, "()", "ab", "(?i:k)", "(?m:^)", "(?m:$)", "日", `\x{FFFD}`,
}

var suffixes = []string{"*", "+", "?", "*?", "+?", "??", "{2}", "{0,1}", "{1,3}", "{2,}", "{1,2}?"}

var pieces = []string{
	"a", "b", "c", "x", "k", "K", "\u212a", "s", "S", "ſ", "é", "δ", "Δ", "日", "\n", " ", "_", "0", ".", "-", "]", "\xff",
	"\xc3", "\xe6\x97", "\xed\xa0\x80", "\uFFFD", "a", "b", "ab", "abc", "B",
}

var names = []string{
	"runtime.mallocgc", "github.com/acme/net/http.(*Server1).Get.func3", "aaaaaaaaaaaaaaaaaa!", "aaaaaaaaaaaaaaaaaa",
}

func generated(r *rand.Rand, depth int) string {
	if depth == 0 {
		return atoms[r.Intn(len(atoms))]
	}
	one, two := generated(r, depth-1), generated(r, r.Intn(depth))
	switch r.Intn(6) {
	case 0, 1:
		return one + two
	case 2:
		return "(" + one + "|" + two + ")"
	case 3:
		return one + "|" + two
	case 4:
		return "(?:" + one + ")" + suffixes[r.Intn(len(suffixes))]
	default:
		return "(" + one + ")" + suffixes[r.Intn(len(suffixes))] + two
	}
}

func text(r *rand.Rand) string {
	s := ""
	for n := r.Intn(8); n > 0; n-- {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

func escaped(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c == '%' || c > '~' {
			fmt.Fprintf(&out, "%%%02X", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

func ranges(indices []int) string {
	var parts []string
	for i := 0; i < len(indices); i += 2 {
		if indices[i] < 0 {
			parts = append(parts, "-")
		} else {
			parts = append(parts, fmt.Sprintf("%d-%d", indices[i], indices[i+1]))
		}
	}
	return strings.Join(parts, ",")
}

func describe(pattern string, texts []string) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		fmt.Println("E", "|"+escaped(pattern), escaped(err.Error()))
		return
	}
	fmt.Println("P", "|"+escaped(pattern))
	for _, text := range texts {
		first, all := "none", ""
		if groups := re.FindStringSubmatchIndex(text); groups != nil {
			first = ranges(groups)
		}
		for _, match := range re.FindAllStringIndex(text, -1) {
			all += ";" + ranges(match)
		}
		fmt.Println("T", "|"+escaped(text), first, "|"+strings.TrimPrefix(all, ";"))
	}
}

func main() {
	fmt.Println("# From", runtime.Version(), "by generate.go, which says how to read it.")
	r := rand.New(rand.NewSource(1))
	for _, pattern := range broken {
		describe(pattern, nil)
	}
	for _, pattern := range patterns {
		texts := []string{"", "a", "abcd", "xaab", "Kk\u212asſS", "a\nb\n", "\xffé\xc3", "δΔ日本 _0", text(r), text(r)}
		if len(pattern) > 12 {
			texts = append(texts, names...)
		}
		describe(pattern, texts)
	}
	for i := 0; i < 250; i++ {
		describe(generated(r, 1+r.Intn(3)), []string{text(r), text(r), text(r), text(r)})
	}
}

package plancache

import (
	"sync"
	"sync/atomic"
	"testing"

	"example.com/queryengine/filter"
)

func compile() *filter.Predicate { return filter.Compile(0, 1, "x") }

func TestGetCompilesOnce(t *testing.T) {
	cache := New()
	var compiled atomic.Int64
	var clients sync.WaitGroup
	for range 8 {
		clients.Add(1)
		go func() {
			defer clients.Done()
			for i := range uint64(100) {
				cache.Get(Key{Statement: i % 10}, func() *filter.Predicate {
					compiled.Add(1)
					return compile()
				})
			}
		}()
	}
	clients.Wait()
	if compiled.Load() != 10 || cache.Len() != 10 {
		t.Errorf("%d plans compiled and %d kept, want 10", compiled.Load(), cache.Len())
	}
}

func TestGetTellsDictionariesApart(t *testing.T) {
	cache := New()
	first := cache.Get(Key{1, 1}, compile)
	if cache.Get(Key{1, 2}, compile) == first {
		t.Error("two dictionaries have the same plan")
	}
	if cache.Get(Key{1, 1}, compile) != first {
		t.Error("the plan is not in the cache")
	}
}

func TestPutReplacesWhatWasUsedLongestAgo(t *testing.T) {
	slots := []slot{{key: Key{1, 0}, used: 5}, {key: Key{2, 0}, used: 3}, {key: Key{3, 0}, used: 4}}
	slots = put(slots, slot{key: Key{4, 0}, used: 6}, 3)
	if len(slots) != 3 || slots[1].key.Statement != 4 {
		t.Errorf("slots are %v, want statement 4 in the second", slots)
	}
}

func TestHashesDiffer(t *testing.T) {
	seen := make(map[uint64]bool)
	for statement := range uint64(100) {
		for dictionary := range uint32(100) {
			seen[Key{statement, dictionary}.hash()] = true
		}
	}
	if len(seen) != 10_000 {
		t.Errorf("%d hashes of 10000 keys", len(seen))
	}
}

//go:build !slow

package plancache

import (
	"sync"

	"example.com/queryengine/filter"
)

const shards = 64

// Cache is a cache of plans, safe for use by many goroutines at once. Each key
// belongs to one of its shards, and each shard has a lock of its own.
type Cache struct {
	shards [shards]shard
}

type shard struct {
	mu    sync.Mutex
	tick  uint64
	slots []slot
	_     [64]byte // keeps two locks off one cache line
}

// New makes an empty cache.
func New() *Cache { return new(Cache) }

// Get returns the plan of key, which it compiles if it does not have it.
func (c *Cache) Get(key Key, compile func() *filter.Predicate) *filter.Predicate {
	s := &c.shards[key.hash()%shards]
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tick++
	for i := range s.slots {
		if s.slots[i].key == key {
			s.slots[i].used = s.tick
			return s.slots[i].plan
		}
	}
	plan := compile()
	s.slots = put(s.slots, slot{key, s.tick, plan}, Capacity/shards)
	return plan
}

// Len is the number of plans in the cache.
func (c *Cache) Len() int {
	n := 0
	for i := range c.shards {
		s := &c.shards[i]
		s.mu.Lock()
		n += len(s.slots)
		s.mu.Unlock()
	}
	return n
}

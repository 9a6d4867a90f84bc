//go:build slow

package plancache

import (
	"sync"

	"example.com/queryengine/filter"
)

// Cache is a cache of plans, safe for use by many goroutines at once.
type Cache struct {
	mu    sync.Mutex
	tick  uint64
	slots []slot
}

// New makes an empty cache.
func New() *Cache { return new(Cache) }

// Get returns the plan of key, which it compiles if it does not have it.
func (c *Cache) Get(key Key, compile func() *filter.Predicate) *filter.Predicate {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tick++
	for i := range c.slots {
		if c.slots[i].key == key {
			c.slots[i].used = c.tick
			return c.slots[i].plan
		}
	}
	plan := compile()
	c.slots = put(c.slots, slot{key, c.tick, plan}, Capacity)
	return plan
}

// Len is the number of plans in the cache.
func (c *Cache) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.slots)
}

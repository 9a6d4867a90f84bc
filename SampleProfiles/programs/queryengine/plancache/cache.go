// Package plancache keeps compiled plans for all queries of an engine.
package plancache

import "example.com/queryengine/filter"

// Capacity is the number of plans a cache holds before it forgets the one that
// was not used for the longest time.
const Capacity = 32768

// Key names a plan: one is compiled for each statement and each version of the
// dictionary its rows are written with.
type Key struct {
	Statement  uint64
	Dictionary uint32
}

// hash spreads keys over 64 bits: a round of splitmix64.
func (k Key) hash() uint64 {
	h := k.Statement ^ uint64(k.Dictionary)<<40 + 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// slot holds one plan.
type slot struct {
	key  Key
	used uint64 // the tick of its last use
	plan *filter.Predicate
}

// put adds a slot to slots, which has at most capacity of them: over it, the slot
// that was used longest ago makes room.
func put(slots []slot, added slot, capacity int) []slot {
	if len(slots) < capacity {
		return append(slots, added)
	}
	oldest := 0
	for i := range slots {
		if slots[i].used < slots[oldest].used {
			oldest = i
		}
	}
	slots[oldest] = added
	return slots
}

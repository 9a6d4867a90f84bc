package queryengine

import (
	"example.com/queryengine/filter"
	"example.com/queryengine/group"
	"example.com/queryengine/join"
	"example.com/queryengine/workload"
)

// Query asks for the revenue of each product in each region, over the orders that
// meet a condition.
type Query struct {
	Statement uint64 // the same number for the same condition
	Where     workload.Condition
	Limit     int // how many lines, and how many orders, the report shows
}

func (q *Query) compile() *filter.Predicate {
	return filter.Compile(q.Where.FromDay, q.Where.ToDay, q.Where.Word)
}

// Line is a group of the report, beside all the revenue its product ever had.
type Line struct {
	group.Sum
	ProductTotal int64 // in cents
}

// Report is the answer to a query.
type Report struct {
	Matched int        // orders that met the condition
	Lines   []Line     // the highest revenue first
	Largest []join.Row // the largest orders, the largest first
}

// Queries makes n different queries.
func Queries(n int) []*Query {
	queries := make([]*Query, n)
	for i, condition := range workload.Conditions(n) {
		queries[i] = &Query{Statement: uint64(i) + 1, Where: condition, Limit: 20}
	}
	return queries
}

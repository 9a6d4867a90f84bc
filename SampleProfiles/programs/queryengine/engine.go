package queryengine

import (
	"context"
	"runtime/trace"
	"slices"

	"example.com/queryengine/filter"
	"example.com/queryengine/group"
	"example.com/queryengine/join"
	"example.com/queryengine/order"
	"example.com/queryengine/plancache"
	"example.com/queryengine/scan"
	"example.com/queryengine/storage"
	"example.com/queryengine/workload"
)

// Engine answers queries over one table of orders. It is safe for use by many
// goroutines at once.
type Engine struct {
	customers []storage.Customer
	orders    *storage.Table
	plans     *plancache.Cache
}

// New loads the data into an engine.
func New(data workload.Data) *Engine {
	return &Engine{
		customers: data.Customers,
		orders:    storage.NewTable(data.Orders),
		plans:     plancache.New(),
	}
}

// Run answers a query.
func (e *Engine) Run(ctx context.Context, q *Query) Report {
	totals := e.Totals(ctx)
	matched := e.match(ctx, q)
	return summarize(ctx, q, matched, totals)
}

// Totals is the revenue of each product over all orders.
func (e *Engine) Totals(ctx context.Context) []int64 {
	defer trace.StartRegion(ctx, "totals").End()
	return group.Totals(e.orders)
}

// Lookup counts the orders that meet the query's condition in a few partitions,
// of which place names the first.
func (e *Engine) Lookup(ctx context.Context, q *Query, place int) int {
	defer trace.StartRegion(ctx, "lookup").End()
	const width = 8
	first := place % max(1, len(e.orders.Partitions)-width)
	last := min(first+width, len(e.orders.Partitions))
	count := 0
	scanner := scan.New(e.orders.Partitions[first:last])
	for scanner.Next() {
		count += len(e.plan(q, scanner.Dictionary()).Select(scanner.Rows()))
	}
	return count
}

// match joins the orders that meet the query's condition with their customers.
func (e *Engine) match(ctx context.Context, q *Query) []join.Row {
	defer trace.StartRegion(ctx, "match").End()
	var joined []join.Row
	joiner := join.New(e.customers)
	scanner := scan.New(e.orders.Partitions)
	for scanner.Next() {
		selected := e.plan(q, scanner.Dictionary()).Select(scanner.Rows())
		joined = joiner.Join(joined, selected)
	}
	return joined
}

// plan is the compiled condition of q, for rows written with a dictionary.
func (e *Engine) plan(q *Query, dictionary uint32) *filter.Predicate {
	return e.plans.Get(plancache.Key{Statement: q.Statement, Dictionary: dictionary}, q.compile)
}

// summarize makes a report of the orders that matched.
func summarize(ctx context.Context, q *Query, matched []join.Row, totals []int64) Report {
	defer trace.StartRegion(ctx, "summarize").End()
	sums := group.By(matched)
	order.ByRevenue(sums)
	order.ByAmount(matched)

	report := Report{
		Matched: len(matched),
		Largest: slices.Clone(matched[:min(q.Limit, len(matched))]),
	}
	for _, sum := range sums[:min(q.Limit, len(sums))] {
		report.Lines = append(report.Lines, Line{sum, totals[sum.Product]})
	}
	return report
}

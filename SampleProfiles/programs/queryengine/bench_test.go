package queryengine

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"

	"example.com/queryengine/filter"
	"example.com/queryengine/group"
	"example.com/queryengine/join"
	"example.com/queryengine/order"
	"example.com/queryengine/plancache"
	"example.com/queryengine/scan"
	"example.com/queryengine/storage"
	"example.com/queryengine/workload"
)

const (
	benchCustomers = 4000
	benchOrders    = 300_000
	benchQueries   = 256
)

// stride is how far apart two statements are of which one follows the other.
const stride = 37

// bench is what all benchmarks work on, made once.
var bench = sync.OnceValues(func() (*Engine, []*Query) {
	engine := New(workload.Generate(1, benchCustomers, benchOrders))
	queries := Queries(benchQueries)
	for _, query := range queries {
		for dictionary := range uint32(64) {
			engine.plan(query, dictionary)
		}
	}
	return engine, queries
})

// A whole report: totals, scan, filter, join, group and sort.
func BenchmarkQuery(b *testing.B) {
	engine, queries := bench()
	ctx := context.Background()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		engine.Run(ctx, queries[i*stride%len(queries)])
	}
}

// Short queries from many goroutines at once.
func BenchmarkLookupParallel(b *testing.B) {
	engine, queries := bench()
	ctx := context.Background()
	var clients atomic.Int64
	b.SetParallelism(8)
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for i := int(clients.Add(1)) * 7919; pb.Next(); i++ {
			engine.Lookup(ctx, queries[i%len(queries)], i)
		}
	})
}

// Nothing but hits in the plan cache, from many goroutines at once.
func BenchmarkPlanCacheParallel(b *testing.B) {
	engine, queries := bench()
	var clients atomic.Int64
	b.SetParallelism(8)
	b.RunParallel(func(pb *testing.PB) {
		for i := int(clients.Add(1)) * 7919; pb.Next(); i++ {
			engine.plan(queries[i%len(queries)], uint32(i/len(queries))%64)
		}
	})
}

// All orders are read, in batches.
func BenchmarkScan(b *testing.B) {
	engine, _ := bench()
	b.ReportAllocs()
	for b.Loop() {
		rows := 0
		for scanner := scan.New(engine.orders.Partitions); scanner.Next(); {
			rows += len(scanner.Rows())
		}
		if rows != benchOrders {
			b.Fatalf("read %d rows of %d", rows, benchOrders)
		}
	}
}

// The revenue of each product over all orders.
func BenchmarkTotals(b *testing.B) {
	engine, _ := bench()
	b.ReportAllocs()
	for b.Loop() {
		group.Totals(engine.orders)
	}
}

// Batches of orders are joined with all customers.
func BenchmarkJoin(b *testing.B) {
	data := workload.Generate(2, benchCustomers, 128)
	joiner := join.New(data.Customers)
	var joined []join.Row
	b.ReportAllocs()
	for b.Loop() {
		joined = joiner.Join(joined[:0], data.Orders)
	}
}

// A batch of orders goes through a compiled condition.
func BenchmarkFilter(b *testing.B) {
	data := workload.Generate(3, 100, storage.PartitionSize)
	where := workload.Conditions(1)[0]
	predicate := filter.Compile(where.FromDay, where.ToDay, where.Word)
	rows := make([]storage.Row, len(data.Orders))
	for b.Loop() {
		copy(rows, data.Orders)
		predicate.Select(rows)
	}
}

// Joined rows are grouped and sorted.
func BenchmarkGroupBy(b *testing.B) {
	rows := joinedRows(20_000)
	b.ReportAllocs()
	for b.Loop() {
		order.ByRevenue(group.By(rows))
	}
}

// Joined rows are sorted by amount.
func BenchmarkSort(b *testing.B) {
	rows := joinedRows(20_000)
	work := make([]join.Row, len(rows))
	for b.Loop() {
		copy(work, rows)
		order.ByAmount(work)
	}
}

func joinedRows(n int) []join.Row {
	data := workload.Generate(4, benchCustomers, n)
	return join.New(data.Customers).Join(nil, data.Orders)
}

// A plan that is not in the cache is compiled.
func BenchmarkPlanCacheMiss(b *testing.B) {
	cache := plancache.New()
	where := workload.Conditions(1)[0]
	compile := func() *filter.Predicate {
		return filter.Compile(where.FromDay, where.ToDay, where.Word)
	}
	b.ReportAllocs()
	for i := uint64(0); b.Loop(); i++ {
		cache.Get(plancache.Key{Statement: i}, compile)
	}
}

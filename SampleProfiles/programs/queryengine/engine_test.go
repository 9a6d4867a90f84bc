package queryengine

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/queryengine/group"
	"example.com/queryengine/storage"
	"example.com/queryengine/workload"
)

var small = workload.Generate(7, 50, 3000)

// naive answers a query in the plainest way there is.
func naive(data workload.Data, q *Query) (matched int, revenue map[group.Key]int64) {
	regions := make(map[uint32]uint16)
	for _, customer := range data.Customers {
		regions[customer.ID] = customer.Region
	}
	revenue = make(map[group.Key]int64)
	for _, order := range data.Orders {
		if order.Day >= q.Where.FromDay && order.Day <= q.Where.ToDay &&
			strings.Contains(order.Note, q.Where.Word) {
			matched++
			revenue[group.Key{Region: regions[order.Customer], Product: order.Product}] += order.Amount
		}
	}
	return matched, revenue
}

func TestRunAgreesWithTheNaiveAnswer(t *testing.T) {
	engine := New(small)
	for _, q := range Queries(20) {
		q.Limit = 10_000
		report := engine.Run(context.Background(), q)
		matched, revenue := naive(small, q)
		if report.Matched != matched || len(report.Lines) != len(revenue) {
			t.Fatalf("%+v: %d orders in %d groups, want %d in %d",
				q.Where, report.Matched, len(report.Lines), matched, len(revenue))
		}
		for _, line := range report.Lines {
			if line.Revenue != revenue[line.Key] {
				t.Errorf("%+v: revenue of %+v is %d, want %d",
					q.Where, line.Key, line.Revenue, revenue[line.Key])
			}
		}
	}
}

func TestReportIsSortedAndLimited(t *testing.T) {
	report := New(small).Run(context.Background(), Queries(1)[0])
	if len(report.Lines) != 20 || len(report.Largest) != 20 {
		t.Fatalf("%d lines and %d orders, want 20 of each", len(report.Lines), len(report.Largest))
	}
	for i := 1; i < 20; i++ {
		if report.Lines[i-1].Revenue < report.Lines[i].Revenue {
			t.Errorf("line %d has less revenue than line %d", i-1, i)
		}
		if report.Largest[i-1].Amount < report.Largest[i].Amount {
			t.Errorf("order %d is smaller than order %d", i-1, i)
		}
	}
}

func TestTotalsAreThoseOfAllOrders(t *testing.T) {
	want := make([]int64, 300)
	for _, order := range small.Orders {
		want[order.Product] += order.Amount
	}
	if got := New(small).Totals(context.Background()); !slices.Equal(got, want) {
		t.Errorf("totals are %v, want %v", got, want)
	}
}

// Both builds must give this very answer.
func TestKnownAnswer(t *testing.T) {
	report := New(small).Run(context.Background(), Queries(4)[3])
	first := report.Lines[0]
	got := []int64{
		int64(report.Matched), int64(first.Region), int64(first.Product), first.Revenue,
		first.ProductTotal, int64(report.Largest[0].Order), report.Largest[0].Amount,
	}
	if want := []int64{266, 6, 156, 82441, 196475, 2796, 82441}; !slices.Equal(got, want) {
		t.Errorf("the answer is %v, want %v", got, want)
	}
}

func TestLookupCountsWhatMatchesNearby(t *testing.T) {
	engine := New(small)
	q := &Query{Statement: 1, Where: workload.Condition{FromDay: 0, ToDay: 1000}}
	if got := engine.Lookup(context.Background(), q, 3); got != 8*storage.PartitionSize {
		t.Errorf("%d rows match in 8 partitions of %d", got, storage.PartitionSize)
	}
}

func TestQueriesCanRunAtOnce(t *testing.T) {
	engine := New(small)
	queries := Queries(8)
	var clients sync.WaitGroup
	for range 4 {
		clients.Add(1)
		go func() {
			defer clients.Done()
			for _, q := range queries {
				matched, _ := naive(small, q)
				if report := engine.Run(context.Background(), q); report.Matched != matched {
					t.Errorf("%d orders match, want %d", report.Matched, matched)
				}
			}
		}()
	}
	clients.Wait()
}

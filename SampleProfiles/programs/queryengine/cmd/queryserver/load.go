package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime/pprof"
	"runtime/trace"
	"strings"
	"sync"
	"time"

	"example.com/queryengine"
)

// load is a number of clients that ask an engine.
type load struct {
	engine  *queryengine.Engine
	queries []*queryengine.Query
	clients int
	pause   time.Duration
}

// endpoints are what a client can ask for.
var endpoints = []string{"report", "totals", "lookup"}

// tenants are on whose behalf a client asks, one as often as it is here.
var tenants = []string{"acme", "acme", "globex", "initech"}

// answers counts the answers by endpoint.
type answers map[string]int

func (a answers) String() string {
	var text strings.Builder
	for _, endpoint := range endpoints {
		fmt.Fprintf(&text, "%d %s  ", a[endpoint], endpoint)
	}
	return strings.TrimSpace(text.String())
}

// run lets all clients ask until the context is done.
func (l *load) run(ctx context.Context) answers {
	var (
		clients sync.WaitGroup
		mu      sync.Mutex
		total   = make(answers)
	)
	for client := range l.clients {
		clients.Add(1)
		go func() {
			defer clients.Done()
			own := l.client(ctx, uint64(client))
			mu.Lock()
			defer mu.Unlock()
			for endpoint, n := range own {
				total[endpoint] += n
			}
		}()
	}
	clients.Wait()
	return total
}

// client asks one thing after another until the context is done.
func (l *load) client(ctx context.Context, seed uint64) answers {
	random := rand.New(rand.NewPCG(seed, 2))
	count := make(answers)
	rest := time.NewTicker(max(l.pause, time.Microsecond))
	defer rest.Stop()
	for {
		select {
		case <-ctx.Done():
			return count
		case <-rest.C:
		}
		endpoint, tenant := pick(random)
		labels := pprof.Labels("tenant", tenant, "endpoint", endpoint)
		pprof.Do(ctx, labels, func(ctx context.Context) {
			l.ask(ctx, endpoint, random)
		})
		count[endpoint]++
	}
}

// pick chooses what to ask for, and for whom: a report now and then, most often a
// lookup.
func pick(random *rand.Rand) (endpoint, tenant string) {
	endpoint = "lookup"
	switch n := random.IntN(100); {
	case n < 2:
		endpoint = "report"
	case n < 6:
		endpoint = "totals"
	}
	return endpoint, tenants[random.IntN(len(tenants))]
}

// ask sends one request to the engine.
func (l *load) ask(ctx context.Context, endpoint string, random *rand.Rand) {
	ctx, task := trace.NewTask(ctx, endpoint)
	defer task.End()
	query := l.queries[random.IntN(len(l.queries))]
	trace.Logf(ctx, "statement", "%d", query.Statement)
	switch endpoint {
	case "report":
		l.engine.Run(ctx, query)
	case "totals":
		l.engine.Totals(ctx)
	default:
		l.engine.Lookup(ctx, query, random.IntN(1<<20))
	}
}

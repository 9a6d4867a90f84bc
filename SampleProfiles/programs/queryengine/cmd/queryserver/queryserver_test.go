package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.com/queryengine"
	"example.com/queryengine/workload"
)

func newLoad() *load {
	return &load{
		engine:  queryengine.New(workload.Generate(1, 20, 2000)),
		queries: queryengine.Queries(4),
		clients: 4,
		pause:   10 * time.Microsecond,
	}
}

func TestLoadRunsUntilTheContextIsDone(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if answers := newLoad().run(ctx); answers["lookup"] == 0 {
		t.Errorf("the answers were %v", answers)
	}
}

func TestPickMixesEndpointsAndTenants(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	seen := make(map[string]int)
	for range 10_000 {
		endpoint, tenant := pick(random)
		seen[endpoint]++
		seen[tenant]++
	}
	for name, share := range map[string]int{
		"report": 200, "totals": 400, "lookup": 9400, "acme": 5000, "globex": 2500, "initech": 2500,
	} {
		if difference := seen[name] - share; difference < -share/4 || difference > share/4 {
			t.Errorf("%s was picked %d times in 10000, want about %d", name, seen[name], share)
		}
	}
}

func TestRecordingWritesEachFile(t *testing.T) {
	folder := t.TempDir()
	file := func(name string) string { return filepath.Join(folder, name) }
	recording := recording{
		cpu: file("cpu"), mem: file("mem"), mutex: file("mutex"), block: file("block"),
		goroutine: file("goroutine"), trace: file("trace"), mutexFraction: 1, blockRate: 1,
	}
	if err := run(newLoad(), &recording, 100*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"cpu", "mem", "mutex", "block", "goroutine", "trace"} {
		if info, err := os.Stat(file(name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

func TestRecordingReportsAFileItCannotMake(t *testing.T) {
	recording := recording{cpu: filepath.Join(t.TempDir(), "no", "such", "folder")}
	if recording.start() == nil {
		t.Error("there is no error")
	}
}

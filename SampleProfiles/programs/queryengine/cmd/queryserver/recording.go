package main

import (
	"errors"
	"flag"
	"io"
	"log"
	"os"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
)

// recording is the set of profiles to write, each to the file it names. What has
// no file is not recorded, and costs nothing.
type recording struct {
	cpu, mem, mutex, block, goroutine, trace string

	mutexFraction, blockRate int

	open []*os.File // for what is written while the load runs
}

func (r *recording) addFlags(flags *flag.FlagSet) {
	flags.StringVar(&r.cpu, "cpuprofile", "", "write a CPU profile to `file`")
	flags.StringVar(&r.mem, "memprofile", "", "write a heap profile to `file`")
	flags.StringVar(&r.mutex, "mutexprofile", "", "write a profile of lock holders to `file`")
	flags.StringVar(&r.block, "blockprofile", "", "write a profile of waiting to `file`")
	flags.StringVar(&r.goroutine, "goroutineprofile", "", "write the stacks of goroutines, halfway through, to `file`")
	flags.StringVar(&r.trace, "trace", "", "write an execution trace to `file`")
	flags.IntVar(&r.mutexFraction, "mutexfraction", 1, "record one of this many contended locks")
	flags.IntVar(&r.blockRate, "blockrate", 1, "record one wait in this many nanoseconds of waiting")
}

// start begins what is recorded while the load runs.
func (r *recording) start() error {
	if r.mutex != "" {
		runtime.SetMutexProfileFraction(r.mutexFraction)
	}
	if r.block != "" {
		runtime.SetBlockProfileRate(r.blockRate)
	}
	return errors.Join(
		r.begin(r.cpu, pprof.StartCPUProfile),
		r.begin(r.trace, trace.Start))
}

// begin lets start write to a new file until the recording stops.
func (r *recording) begin(name string, start func(io.Writer) error) error {
	if name == "" {
		return nil
	}
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	r.open = append(r.open, file)
	return start(file)
}

// halfway records what can only be seen under load.
func (r *recording) halfway() {
	if err := write("goroutine", r.goroutine); err != nil {
		log.Print(err)
	}
}

// stop ends the recording and writes what is recorded at its end.
func (r *recording) stop() error {
	pprof.StopCPUProfile()
	trace.Stop()
	var problems []error
	for _, file := range r.open {
		problems = append(problems, file.Close())
	}
	if r.mem != "" {
		runtime.GC() // the heap profile is as of the last collection
	}
	return errors.Join(append(problems,
		write("heap", r.mem), write("mutex", r.mutex), write("block", r.block))...)
}

// write writes the runtime's profile of the given kind, if there is a file for it.
func write(kind, name string) error {
	if name == "" {
		return nil
	}
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(pprof.Lookup(kind).WriteTo(file, 0), file.Close())
}

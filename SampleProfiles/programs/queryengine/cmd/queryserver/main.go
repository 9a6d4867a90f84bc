// Queryserver puts a query engine under load for a while, and writes down how it
// went in profiles.
//
//	go run ./cmd/queryserver -duration 5s -cpuprofile cpu.pb.gz
//	go run -tags slow ./cmd/queryserver -duration 5s -http 127.0.0.1:6060
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
	"os/signal"
	"time"

	"example.com/queryengine"
	"example.com/queryengine/workload"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("queryserver: ")
	var (
		load      load
		recording recording
		duration  = flag.Duration("duration", 5*time.Second, "how long to keep up the load")
		address   = flag.String("http", "", "serve /debug/pprof/ at this `address`")
		orders    = flag.Int("orders", 300_000, "how many orders there are")
	)
	flag.IntVar(&load.clients, "clients", 16, "how many clients ask at once")
	flag.DurationVar(&load.pause, "pause", time.Millisecond, "how long a client rests after an answer")
	recording.addFlags(flag.CommandLine)
	flag.Parse()

	load.engine = queryengine.New(workload.Generate(1, 4000, *orders))
	load.queries = queryengine.Queries(256)
	if *address != "" {
		if err := serve(*address); err != nil {
			log.Fatal(err)
		}
	}
	if err := run(&load, &recording, *duration); err != nil {
		log.Fatal(err)
	}
}

// run keeps up the load for the duration, or until it is interrupted.
func run(load *load, recording *recording, duration time.Duration) error {
	if err := recording.start(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, duration)
	defer cancel()
	halfway := time.AfterFunc(duration/2, recording.halfway)
	defer halfway.Stop()

	answers := load.run(ctx)
	fmt.Println(answers)
	return recording.stop()
}

// serve answers /debug/pprof/ in the background. Without a port in the address
// it takes a free one, and says which.
func serve(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	log.Printf("serving http://%s/debug/pprof/", listener.Addr())
	go func() { log.Print(http.Serve(listener, nil)) }()
	return nil
}

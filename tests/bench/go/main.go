// SPDX-License-Identifier: MPL-2.0

// The measures of `swimscope-cli bench` and swimscope_bench_engine on the reference implementation: clusters of memberlist
// nodes in one process, and its codec. The same work, told in the same JSON fields (docs/cli.md).
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"
)

// fields are what a measure says.
type fields map[string]interface{}

type options struct {
	nodes, repeats       int
	pace, seconds, limit time.Duration
}

func parseOptions(arguments []string) options {
	var o options
	set := flag.NewFlagSet("bench", flag.ExitOnError)
	set.IntVar(&o.nodes, "nodes", 100, "members of the cluster")
	set.IntVar(&o.repeats, "repeats", 7, "runs of each micro benchmark; kills")
	set.DurationVar(&o.pace, "pace", 0, "between one join and the next")
	set.DurationVar(&o.seconds, "seconds", time.Minute, "how long to watch a cluster at rest")
	set.DurationVar(&o.limit, "limit", 2*time.Minute, "how long members may take to see each other")
	set.Parse(arguments)
	return o
}

// tell prints one measure as a line of JSON.
func tell(measure fields) {
	text, err := json.Marshal(measure)
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(append(text, '\n'))
}

func main() {
	measures := map[string]func(options) error{
		"codec": benchCodec, "engine": benchEngine, "sockets": benchSockets, "live": benchLive,
		"detection": benchDetection}
	var measure func(options) error
	if len(os.Args) > 1 {
		measure = measures[os.Args[1]]
	}
	if measure == nil {
		fmt.Fprintln(os.Stderr, "usage: bench codec|engine|sockets|live|detection [options]")
		os.Exit(2)
	}
	if err := measure(parseOptions(os.Args[2:])); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

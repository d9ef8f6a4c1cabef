// SPDX-License-Identifier: MPL-2.0

package main

import (
	"runtime"
	"sort"
	"time"
)

// samples are repeated measures of the same thing, sorted.
type samples []float64

func (s *samples) add(value float64) {
	*s = append(*s, value)
	sort.Float64s(*s)
}

func (s samples) least() float64  { return s[0] }
func (s samples) most() float64   { return s[len(s)-1] }
func (s samples) median() float64 { return (s[(len(s)-1)/2] + s[len(s)/2]) / 2 }

// timeOf says how long one call of work takes, in nanoseconds: it calls it for about a tenth of a
// second at a time, as often as repeats says.
func timeOf(repeats int, work func()) samples {
	run := func(calls int) time.Duration {
		start := time.Now()
		for i := 0; i < calls; i++ {
			work()
		}
		return time.Since(start)
	}
	calls := 1
	for run(calls) < 50*time.Millisecond {
		calls *= 2
	}
	var s samples
	for len(s) < repeats {
		s.add(float64(run(calls).Nanoseconds()) / float64(calls))
	}
	return s
}

// micro tells the result of a micro benchmark.
func micro(bench, work string, s samples) {
	tell(fields{"bench": bench, "work": work, "ns": s.median(), "least_ns": s.least(),
		"most_ns": s.most(), "runs": len(s)})
}

// counted measures one work and how often it allocates.
func counted(work string, call func()) {
	const most = 100
	s := timeOf(1, call)
	before := mallocs()
	for i := 0; i < most; i++ {
		call()
	}
	tell(fields{"bench": "engine", "work": work, "ns": s.median(),
		"allocations": float64(mallocs()-before) / most})
}

// mallocs is how often this process has allocated memory.
func mallocs() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs
}

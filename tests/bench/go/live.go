// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"time"
)

// What was said while all joined goes round for about two seconds more.
const settling = 5 * time.Second

func benchLive(o options) error {
	var c cluster
	cpuBefore := processTime()
	start := time.Now()
	deadline := start.Add(o.limit)
	pairs := o.nodes * o.nodes
	line := fields{"bench": "live", "nodes": o.nodes,
		"nearly_all_s": nil, "all_see_all_s": nil}
	err := c.grow(o.nodes, o.pace, deadline)
	if c.waitFor(func(s sightings) bool { return s.pairs >= pairs-pairs/1000 }, deadline) {
		line["nearly_all_s"] = time.Since(start).Seconds()
	}
	whole := c.waitFor(func(s sightings) bool { return s.pairs == pairs }, deadline)
	if whole {
		line["all_see_all_s"] = time.Since(start).Seconds()
	}
	line["join_cpu_s"] = (processTime() - cpuBefore).Seconds()
	if whole {
		putRest(line, &c, o)
	}
	line["peak_memory_mb"] = float64(peakMemory()) / (1 << 20)
	line["false_deaths"] = c.seen.snapshot().deaths
	tell(line)
	if err == nil && !whole {
		err = fmt.Errorf("live: %d nodes, but not all saw all within the limit", o.nodes)
	}
	return err
}

// putRest watches a cluster at rest.
func putRest(line fields, c *cluster, o options) {
	<-time.After(settling)
	before := c.seen.snapshot()
	cpuBefore := processTime()
	start := time.Now()
	<-time.After(o.seconds)
	passed := time.Since(start).Seconds()
	cpu := (processTime() - cpuBefore).Seconds()
	after := c.seen.snapshot()
	perNode := passed * float64(o.nodes)
	line["steady_s"] = passed
	line["cpu_per_s"] = cpu / passed
	line["packets_per_node_s"] = float64(after.packets-before.packets) / perNode
	line["bytes_per_node_s"] = float64(after.bytes-before.bytes) / perNode
}

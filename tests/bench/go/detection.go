// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"time"
)

// The gossip of the last death and return must be over before the next.
const between = 3 * time.Second

func benchDetection(o options) error {
	var c cluster
	var first, last samples
	if err := c.grow(o.nodes, o.pace, time.Now().Add(o.limit)); err != nil {
		return err
	}
	for kill := 0; kill < o.repeats; kill++ {
		toFirst, toLast, err := killOne(&c, o)
		if err != nil {
			return err
		}
		first.add(toFirst.Seconds())
		last.add(toLast.Seconds())
	}
	tell(fields{"bench": "detection", "nodes": o.nodes, "kills": o.repeats,
		"first_death_s": first.median(), "first_death_least_s": first.least(),
		"first_death_most_s": first.most(), "last_to_know_s": last.median(),
		"last_to_know_least_s": last.least(), "last_to_know_most_s": last.most()})
	return nil
}

// killOne kills the last member, waits until all others know, and starts it again.
func killOne(c *cluster, o options) (toFirst, toLast time.Duration, err error) {
	pairs := o.nodes * o.nodes
	if !c.waitFor(func(s sightings) bool { return s.pairs == pairs }, time.Now().Add(o.limit)) {
		return 0, 0, errors.New("detection: the nodes did not come together within the limit")
	}
	<-time.After(between)
	c.seen.mu.Lock()
	c.seen.deaths, c.seen.firstDeath = 0, time.Time{}
	c.seen.mu.Unlock()
	victim := c.members[o.nodes-1]
	end := time.Now()
	victim.kill()
	if !c.waitFor(func(s sightings) bool { return s.deaths == o.nodes-1 }, end.Add(o.limit)) {
		return 0, 0, errors.New("detection: not all learned of a death within the limit")
	}
	seen := c.seen.snapshot()
	again := &member{name: victim.name, port: victim.port, seen: &c.seen}
	c.members[o.nodes-1] = again
	if err = again.start(); err == nil {
		err = c.join(again)
	}
	return seen.firstDeath.Sub(end), seen.lastDeath.Sub(end), err
}

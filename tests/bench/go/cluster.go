// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"log"
	"sync"
	"time"

	"github.com/hashicorp/memberlist"
)

// sightings is what the members of a cluster were seen to do, all together.
type sightings struct {
	mu             sync.Mutex
	packets, bytes int
	pairs          int // one running node holds one member, itself included, alive or suspect
	deaths         int // one node declared one member dead, or heard that it is
	firstDeath     time.Time
	lastDeath      time.Time
}

// snapshot is what they were at one moment.
func (s *sightings) snapshot() sightings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return sightings{packets: s.packets, bytes: s.bytes, pairs: s.pairs, deaths: s.deaths,
		firstDeath: s.firstDeath, lastDeath: s.lastDeath}
}

// member is one node of the cluster, and what hears its events.
type member struct {
	name string
	port int
	list *memberlist.Memberlist
	seen *sightings
	held int // its part of the pairs
	over bool
}

func (m *member) NotifyJoin(*memberlist.Node) {
	m.seen.mu.Lock()
	defer m.seen.mu.Unlock()
	if !m.over {
		m.held++
		m.seen.pairs++
	}
}

func (m *member) NotifyLeave(*memberlist.Node) {
	m.seen.mu.Lock()
	defer m.seen.mu.Unlock()
	if m.over {
		return
	}
	m.held--
	m.seen.pairs--
	m.seen.deaths++
	m.seen.lastDeath = time.Now()
	if m.seen.firstDeath.IsZero() {
		m.seen.firstDeath = m.seen.lastDeath
	}
}

func (m *member) NotifyUpdate(*memberlist.Node) {}

// countingTransport is the library's own, counting what it sends.
type countingTransport struct {
	*memberlist.NetTransport
	seen *sightings
}

func (t countingTransport) count(b []byte) {
	t.seen.mu.Lock()
	t.seen.packets++
	t.seen.bytes += len(b)
	t.seen.mu.Unlock()
}

func (t countingTransport) WriteTo(b []byte, addr string) (time.Time, error) {
	t.count(b)
	return t.NetTransport.WriteTo(b, addr)
}

func (t countingTransport) WriteToAddress(b []byte, a memberlist.Address) (time.Time, error) {
	t.count(b)
	return t.NetTransport.WriteToAddress(b, a)
}

// start brings a member to life; port 0 takes a free one.
func (m *member) start() error {
	quiet := log.New(io.Discard, "", 0)
	net, err := memberlist.NewNetTransport(&memberlist.NetTransportConfig{
		BindAddrs: []string{"127.0.0.1"}, BindPort: m.port, Logger: quiet})
	if err != nil {
		return err
	}
	m.port = net.GetAutoBindPort()
	c := memberlist.DefaultLANConfig()
	c.Name, c.Events, c.Logger = m.name, m, quiet
	c.BindAddr, c.BindPort = "127.0.0.1", m.port
	c.AdvertiseAddr, c.AdvertisePort = "127.0.0.1", m.port
	c.Transport = countingTransport{net, m.seen}
	m.list, err = memberlist.Create(c)
	return err
}

// kill ends it without a word.
func (m *member) kill() {
	m.seen.mu.Lock()
	m.over = true
	m.seen.pairs -= m.held
	m.held = 0
	m.seen.mu.Unlock()
	m.list.Shutdown()
}

type cluster struct {
	seen    sightings
	members []*member
}

// grow starts members, each joining the first as soon as the one before has joined.
func (c *cluster) grow(nodes int, pace time.Duration, deadline time.Time) error {
	for len(c.members) < nodes {
		m := &member{name: fmt.Sprintf("n%d", len(c.members)+1), seen: &c.seen}
		c.members = append(c.members, m)
		if err := m.start(); err != nil {
			return err
		}
		if err := c.join(m); err != nil {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("only %d of %d nodes had joined within the limit", len(c.members), nodes)
		}
		<-time.After(pace)
	}
	return nil
}

func (c *cluster) join(m *member) error {
	if m == c.members[0] {
		return nil
	}
	_, err := m.list.Join([]string{fmt.Sprintf("127.0.0.1:%d", c.members[0].port)})
	return err
}

// waitFor looks again and again until the condition holds, or the deadline has passed.
func (c *cluster) waitFor(condition func(sightings) bool, deadline time.Time) bool {
	for !condition(c.seen.snapshot()) {
		if time.Now().After(deadline) {
			return false
		}
		<-time.After(20 * time.Millisecond)
	}
	return true
}

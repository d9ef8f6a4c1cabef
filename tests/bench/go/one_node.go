// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io"
	"log"
	"net"
	"time"

	"github.com/hashicorp/memberlist"
)

// wire is a transport in memory: what is put in arrives, what is sent is told of.
type wire struct {
	in   chan *memberlist.Packet
	out  chan []byte
	none chan net.Conn
}

func (w *wire) FinalAdvertiseAddr(string, int) (net.IP, int, error) {
	return net.IPv4(127, 0, 0, 1), 7000, nil
}
func (w *wire) WriteTo(bytes []byte, _ string) (time.Time, error) {
	w.out <- bytes
	return time.Now(), nil
}
func (w *wire) PacketCh() <-chan *memberlist.Packet { return w.in }
func (w *wire) DialTimeout(string, time.Duration) (net.Conn, error) {
	return nil, errors.New("no streams here")
}
func (w *wire) StreamCh() <-chan net.Conn { return w.none }
func (w *wire) Shutdown() error           { return nil }

// listener hears of user messages: the last one of a packet says that all before it is handled.
type listener struct{ handled chan bool }

func (l *listener) NodeMeta(int) []byte               { return nil }
func (l *listener) NotifyMsg([]byte)                  { l.handled <- true }
func (l *listener) GetBroadcasts(int, int) [][]byte   { return nil }
func (l *listener) LocalState(bool) []byte            { return nil }
func (l *listener) MergeRemoteState(_ []byte, _ bool) {}

// oneNode is a member of the library's, alone, that does nothing by itself.
type oneNode struct {
	wire *wire
	*listener
	list *memberlist.Memberlist
}

var peer = &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 7946}

func newOneNode(compress, encrypt bool) (*oneNode, error) {
	node := &oneNode{
		wire:     &wire{make(chan *memberlist.Packet), make(chan []byte, 1), make(chan net.Conn)},
		listener: &listener{make(chan bool)}}
	config := memberlist.DefaultLANConfig()
	config.Name = nameOf(1)
	config.Transport = node.wire
	config.Delegate = node.listener
	config.EnableCompression = compress
	config.ProbeInterval, config.GossipInterval, config.PushPullInterval = 0, 0, 0
	config.Logger = log.New(io.Discard, "", 0)
	if encrypt {
		config.SecretKey = key
	}
	list, err := memberlist.Create(config)
	node.list = list
	return node, err
}

func (n *oneNode) receive(bytes []byte) {
	// Opened where it stands: the node gets a copy, as it would from a socket.
	n.wire.in <- &memberlist.Packet{Buf: append([]byte(nil), bytes...), From: peer,
		Timestamp: time.Now()}
}

func sealed(plain []byte, shorten, seal bool) []byte {
	if shorten {
		packed := encode(9, &compressed{0, compress(plain)})
		if len(packed) < len(plain) {
			plain = packed
		}
	}
	if seal {
		plain = encrypt(plain)
	}
	return plain
}

// packetOfNews is gossip about ten members that fills a packet, and a user message.
func packetOfNews(incarnation uint32) []byte {
	var bodies [][]byte
	for number := 2; number < 12; number++ {
		message := aliveOf(number)
		message.Incarnation = incarnation
		bodies = append(bodies, encode(4, message))
	}
	return sealed(joined(append(bodies, []byte{8, 'x'})), true, true)
}

func engineNode() error {
	pings := []struct {
		name          string
		shorten, seal bool
	}{{"plain", false, false}, {"LAN default", true, false}, {"encrypted", true, true}}
	body := encode(0, &ping{4711, nameOf(1), address, 7946, nameOf(2)})
	for _, kind := range pings {
		node, err := newOneNode(kind.shorten, kind.seal)
		if err != nil {
			return err
		}
		bytes := sealed(body, kind.shorten, kind.seal)
		once := func() {
			node.receive(bytes)
			<-node.wire.out
		}
		// Until it has gossiped of itself beside its acks.
		for i := 0; i < 100; i++ {
			once()
		}
		counted("ping in, ack out: "+kind.name, once)
		must(node.list.Shutdown())
	}
	return engineNews()
}

func engineNews() error {
	node, err := newOneNode(true, true)
	if err != nil {
		return err
	}
	packet := packetOfNews(3)
	once := func(bytes []byte) {
		node.receive(bytes)
		<-node.handled
	}
	counted("packet in, 1400 bytes, encrypted: all old", func() { once(packet) })

	// Each must bring something newer than the one before; they are made ahead of being timed.
	const ahead, rounds = 500, 4
	incarnation := uint32(3)
	var spent time.Duration
	var allocated uint64
	for round := 0; round < rounds; round++ {
		var packets [][]byte
		for i := 0; i < ahead; i++ {
			incarnation++
			packets = append(packets, packetOfNews(incarnation))
		}
		before := mallocs()
		start := time.Now()
		for _, bytes := range packets {
			once(bytes)
		}
		spent += time.Since(start)
		allocated += mallocs() - before
	}
	tell(fields{"bench": "engine", "work": "packet in, 1400 bytes, encrypted: all news",
		"ns":          float64(spent.Nanoseconds()) / (ahead * rounds),
		"allocations": float64(allocated) / (ahead * rounds)})
	return node.list.Shutdown()
}

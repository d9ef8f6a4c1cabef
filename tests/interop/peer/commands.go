// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/base64"
	"errors"
	"net"
	"strings"
	"time"

	"github.com/hashicorp/memberlist"
)

const patience = 10 * time.Second

// obey carries out one command of standard input.
func (a *application) obey(name, rest string) {
	var err error
	switch name {
	case "members":
		a.tellMembers()
	case "join":
		a.join(rest)
	case "leave":
		if err = a.list.Leave(patience); err == nil {
			a.say("left", nil)
		}
	case "meta":
		a.metaMu.Lock()
		a.meta = []byte(rest)
		a.metaMu.Unlock()
		err = a.list.UpdateNode(patience)
	case "user":
		err = a.send(a.list.SendBestEffort, rest)
	case "reliable":
		err = a.send(a.list.SendReliable, rest)
	case "gossip":
		a.queue.QueueBroadcast(broadcast(rest))
	case "ping":
		err = a.ping(rest)
	case "key":
		err = a.changeKey(rest)
	case "quit":
		a.over = true
	default:
		err = errors.New("no such command: " + name)
	}
	if err != nil {
		a.say("error", fields{"message": err.Error()})
	}
}

func (a *application) tellMembers() {
	list := []fields{}
	for _, node := range a.list.Members() {
		list = append(list, member(node))
	}
	a.say("members", fields{"members": list, "health": a.list.GetHealthScore()})
}

func (a *application) join(address string) {
	contacted, err := a.list.Join([]string{address})
	f := fields{"contacted": contacted}
	if err != nil {
		f["error"] = err.Error()
	}
	a.say("joined", f)
}

func (a *application) changeKey(rest string) error {
	verb, text, _ := strings.Cut(rest, " ")
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return err
	}
	ring := a.config.Keyring
	switch verb {
	case "add":
		err = ring.AddKey(key)
	case "use":
		err = ring.UseKey(key)
	case "remove":
		err = ring.RemoveKey(key)
	}
	if err == nil {
		a.say("keys", fields{"keys": len(ring.GetKeys())})
	}
	return err
}

func (a *application) find(name string) (*memberlist.Node, error) {
	for _, node := range a.list.Members() {
		if node.Name == name {
			return node, nil
		}
	}
	return nil, errors.New("no member is called " + name)
}

func (a *application) send(send func(*memberlist.Node, []byte) error, rest string) error {
	name, text, _ := strings.Cut(rest, " ")
	node, err := a.find(name)
	if err != nil {
		return err
	}
	return send(node, []byte(text))
}

func (a *application) ping(name string) error {
	node, err := a.find(name)
	if err != nil {
		return err
	}
	rtt, err := a.list.Ping(name, &net.UDPAddr{IP: node.Addr, Port: int(node.Port)})
	if err != nil {
		return err
	}
	a.say("ping", fields{"name": name, "rtt_ms": rtt.Seconds() * 1000})
	return nil
}

// broadcast is a user message that travels with the gossip. It never replaces another.
type broadcast []byte

func (b broadcast) Invalidates(memberlist.Broadcast) bool { return false }
func (b broadcast) Message() []byte                       { return b }
func (b broadcast) Finished()                             {}

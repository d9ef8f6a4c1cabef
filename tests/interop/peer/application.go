// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"sync"
	"time"

	"github.com/hashicorp/memberlist"
)

// fields are what an event says beside its name and time.
type fields map[string]interface{}

// application is what sits on the library: it hears its events and tells of them.
type application struct {
	options options
	config  *memberlist.Config
	list    *memberlist.Memberlist
	queue   memberlist.TransmitLimitedQueue
	over    bool

	output sync.Mutex
	metaMu sync.Mutex
	meta   []byte
}

func newApplication(o options) *application {
	return &application{options: o, meta: []byte(o.meta)}
}

func (a *application) start(config *memberlist.Config) error {
	list, err := memberlist.Create(config)
	if err != nil {
		return err
	}
	a.config, a.list = config, list
	a.queue.NumNodes = list.NumMembers
	a.queue.RetransmitMult = config.RetransmitMult
	a.say("ready", where(list.LocalNode()))
	return nil
}

// say prints one event as a line of JSON.
func (a *application) say(event string, more fields) {
	line := fields{"event": event, "t": float64(time.Now().UnixNano()) / 1e9}
	for key, value := range more {
		line[key] = value
	}
	text, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	a.output.Lock()
	defer a.output.Unlock()
	os.Stdout.Write(append(text, '\n'))
}

func where(node *memberlist.Node) fields {
	return fields{"name": node.Name, "addr": node.Addr.String(), "port": node.Port}
}

// member is a node with its metadata, as the members list and the join event have it.
func member(node *memberlist.Node) fields {
	f := where(node)
	f["meta"] = string(node.Meta)
	f["meta_hex"] = hex.EncodeToString(node.Meta)
	return f
}

func textOf(bytes []byte) fields {
	return fields{"text": string(bytes), "text_hex": hex.EncodeToString(bytes)}
}

// What the library calls. It holds locks meanwhile, so nothing here may call it back.

func (a *application) NodeMeta(limit int) []byte {
	a.metaMu.Lock()
	defer a.metaMu.Unlock()
	return a.meta
}

func (a *application) NotifyMsg(bytes []byte) { a.say("user", textOf(bytes)) }

func (a *application) GetBroadcasts(overhead, limit int) [][]byte {
	if a.list == nil {
		return nil // the library asks before it is all there
	}
	return a.queue.GetBroadcasts(overhead, limit)
}

func (a *application) LocalState(join bool) []byte { return []byte("state of " + a.options.name) }

func (a *application) MergeRemoteState(bytes []byte, join bool) {
	f := textOf(bytes)
	f["join"] = join
	a.say("state", f)
}

func (a *application) NotifyJoin(node *memberlist.Node) {
	if node.Name != a.options.name {
		a.say("join", member(node))
	}
}

func (a *application) NotifyLeave(node *memberlist.Node) {
	if node.Name != a.options.name {
		a.say("leave", where(node))
	}
}

func (a *application) NotifyUpdate(node *memberlist.Node) {
	if node.Name != a.options.name {
		a.say("update", member(node))
	}
}

func (a *application) NotifyConflict(existing, other *memberlist.Node) {
	a.say("conflict", where(other))
}

func (a *application) AckPayload() []byte { return []byte("ack of " + a.options.name) }

func (a *application) NotifyPingComplete(*memberlist.Node, time.Duration, []byte) {}

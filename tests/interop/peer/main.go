// SPDX-License-Identifier: MPL-2.0

// A member of a memberlist cluster for the interop tests: the reference implementation behind
// JSON lines. Commands come on standard input and events go to standard output, in the words of
// `swimscope-cli node` (docs/cli.md), so that a test drives both alike. It prints what the library
// says on standard error and ends with its input.
package main

import (
	"bufio"
	"encoding/base64"
	"flag"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/memberlist"
)

type options struct {
	name, bind, meta, delegateVersions  string
	probeInterval, probeTimeout, gossip time.Duration
	suspicionMult, protocolVersion      int
	compression                         bool
	key                                 string
	verifyIncoming, verifyOutgoing      bool
}

func parseOptions() options {
	var o options
	flag.StringVar(&o.name, "name", "", "the member's name")
	flag.StringVar(&o.bind, "bind", "127.0.0.1:0", "IP:PORT to listen on")
	flag.StringVar(&o.meta, "meta", "", "its metadata")
	flag.StringVar(&o.delegateVersions, "delegate-versions", "0,0,0", "MIN,MAX,CUR")
	flag.DurationVar(&o.probeInterval, "probe-interval", time.Second, "")
	flag.DurationVar(&o.probeTimeout, "probe-timeout", 200*time.Millisecond, "")
	flag.DurationVar(&o.gossip, "gossip-interval", 100*time.Millisecond, "")
	flag.IntVar(&o.suspicionMult, "suspicion-mult", 3, "")
	flag.IntVar(&o.protocolVersion, "protocol-version", 2, "")
	flag.BoolVar(&o.compression, "compression", true, "")
	flag.StringVar(&o.key, "key", "", "in base64; empty: nothing is encrypted")
	flag.BoolVar(&o.verifyIncoming, "verify-incoming", true, "")
	flag.BoolVar(&o.verifyOutgoing, "verify-outgoing", true, "")
	flag.Parse()
	return o
}

// configOf makes the library's configuration from the local profile and the options.
func configOf(o options, app *application) (*memberlist.Config, error) {
	host, portText, err := net.SplitHostPort(o.bind)
	if err != nil {
		return nil, err
	}
	port, err := strconv.Atoi(portText)
	if err != nil {
		return nil, err
	}
	c := memberlist.DefaultLocalConfig()
	c.Name = o.name
	c.BindAddr, c.BindPort = host, port
	c.AdvertiseAddr, c.AdvertisePort = host, port
	c.ProbeInterval, c.ProbeTimeout = o.probeInterval, o.probeTimeout
	c.GossipInterval, c.SuspicionMult = o.gossip, o.suspicionMult
	c.EnableCompression = o.compression
	c.ProtocolVersion = uint8(o.protocolVersion)
	c.GossipVerifyIncoming, c.GossipVerifyOutgoing = o.verifyIncoming, o.verifyOutgoing
	if o.key != "" {
		if c.SecretKey, err = base64.StdEncoding.DecodeString(o.key); err != nil {
			return nil, err
		}
	}
	_, err = fmt.Sscanf(o.delegateVersions, "%d,%d,%d", &c.DelegateProtocolMin,
		&c.DelegateProtocolMax, &c.DelegateProtocolVersion)
	c.Delegate, c.Events, c.Conflict, c.Ping = app, app, app, app
	return c, err
}

func main() {
	app := newApplication(parseOptions())
	config, err := configOf(app.options, app)
	if err == nil {
		err = app.start(config)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 64<<20)
	for input.Scan() && !app.over {
		name, rest, _ := strings.Cut(input.Text(), " ")
		app.obey(name, rest)
	}
	app.say("bye", nil)
}

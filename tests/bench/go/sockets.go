// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"log"

	"github.com/hashicorp/memberlist"
)

// benchSockets sends datagrams through the library's transport, one after the other.
func benchSockets(o options) error {
	open := func() (*memberlist.NetTransport, error) {
		return memberlist.NewNetTransport(&memberlist.NetTransportConfig{
			BindAddrs: []string{"127.0.0.1"}, Logger: log.New(io.Discard, "", 0)})
	}
	from, err := open()
	if err != nil {
		return err
	}
	to, err := open()
	if err != nil {
		return err
	}
	address := fmt.Sprintf("127.0.0.1:%d", to.GetAutoBindPort())
	bytes := make([]byte, packet)
	micro("sockets", "one datagram of 1400 bytes sent and received", timeOf(o.repeats, func() {
		from.WriteTo(bytes, address)
		<-to.PacketCh()
	}))
	return nil
}

// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"fmt"

	"github.com/hashicorp/memberlist"
)

var key = []byte("0123456789abcdef")

// joined makes a compound of messages that are bytes already, as the library's broadcasts are.
func joined(messages [][]byte) []byte {
	buffer := bytes.NewBuffer(nil)
	buffer.WriteByte(7)
	buffer.WriteByte(byte(len(messages)))
	for _, message := range messages {
		binary.Write(buffer, binary.BigEndian, uint16(len(message)))
	}
	for _, message := range messages {
		buffer.Write(message)
	}
	return buffer.Bytes()
}

func split(whole []byte) (parts [][]byte) {
	count := int(whole[1])
	lengths := make([]uint16, count)
	for i := range lengths {
		lengths[i] = binary.BigEndian.Uint16(whole[2+2*i:])
	}
	rest := whole[2+2*count:]
	for _, length := range lengths {
		parts = append(parts, rest[:length])
		rest = rest[length:]
	}
	return parts
}

// As the library does: the key schedule is made for each packet.
func gcm() cipher.AEAD {
	block, err := aes.NewCipher(key)
	must(err)
	sealer, err := cipher.NewGCM(block)
	must(err)
	return sealer
}

func encrypt(plain []byte) []byte {
	buffer := bytes.NewBuffer(make([]byte, 0, len(plain)+29))
	buffer.WriteByte(1)
	nonce := make([]byte, 12)
	_, err := rand.Read(nonce)
	must(err)
	buffer.Write(nonce)
	buffer.Write(gcm().Seal(nil, nonce, plain, nil))
	return buffer.Bytes()
}

func decrypt(sealed []byte) []byte {
	plain, err := gcm().Open(nil, sealed[1:13], sealed[13:], nil)
	must(err)
	return plain
}

// gossiped is a broadcast of the library's queue.
type gossiped struct {
	name    string
	message []byte
}

func (g *gossiped) Invalidates(other memberlist.Broadcast) bool { return false }
func (g *gossiped) Message() []byte                             { return g.message }
func (g *gossiped) Finished()                                   {}
func (g *gossiped) Name() string                                { return g.name }

func engineMessages() {
	single := func(name string, kind byte, message, into interface{}) {
		counted("encode "+name, func() { encode(kind, message) })
		bytes := encode(kind, message)
		counted("decode "+name, func() { decode(bytes[1:], into) })
	}
	single("ping", 0, &ping{4711, nameOf(1), address, 7946, nameOf(2)}, &ping{})
	single("ack", 2, &ack{4711, nil}, &ack{})
	single("alive with 64 bytes of meta", 4, aliveOf(1), &alive{})
	single("suspect", 3, &suspect{3, nameOf(1), nameOf(2)}, &suspect{})

	var rumours []*alive
	var bodies [][]byte
	for number := 0; number < compound; number++ {
		rumours = append(rumours, aliveOf(number))
		bodies = append(bodies, encode(4, rumours[number]))
	}
	whole := joined(bodies)
	counted("make compound of 20", func() { joined(bodies) })
	counted("encode and make compound of 20", func() { together(rumours) })
	counted("split compound of 20", func() { split(whole) })
	counted("split and decode compound of 20", func() {
		for _, part := range split(whole) {
			var message alive
			decode(part[1:], &message)
		}
	})

	plain := whole[:packet]
	packed := compress(plain)
	sealed := encrypt(plain)
	counted("compress 1400 bytes", func() { compress(plain) })
	counted("decompress 1400 bytes", func() { decompress(packed) })
	small := encode(0, &ping{4711, nameOf(1), address, 7946, nameOf(2)})
	counted("compress a ping", func() { compress(small) })
	counted("encrypt 1400 bytes", func() { encrypt(plain) })
	counted("decrypt 1400 bytes", func() { decrypt(sealed) })
}

func engineQueue() {
	queue := &memberlist.TransmitLimitedQueue{
		NumNodes: func() int { return 1000 }, RetransmitMult: 1 << 28}
	for number := 0; number < 1000; number++ {
		queue.QueueBroadcast(&gossiped{nameOf(number), encode(4, aliveOf(number))})
	}
	counted("broadcasts for a packet from a queue of 1000",
		func() { queue.GetBroadcasts(2, packet-2) })
}

func engineTables() {
	for _, members := range []int{1000, 10000} {
		var nodes []pushNode
		for number := 0; number < members; number++ {
			nodes = append(nodes,
				pushNode{nameOf(number), address, 7946, metaOf(number), 3, 0, versions})
		}
		stream := encodeTable(nodes)
		counted(fmt.Sprintf("encode push/pull of %d, LZW", members), func() { encodeTable(nodes) })
		counted(fmt.Sprintf("decode push/pull of %d, LZW", members), func() { decodeTable(stream) })
	}
}

// benchEngine measures the works of tests/bench/engine.
func benchEngine(options) error {
	engineMessages()
	if err := engineNode(); err != nil {
		return err
	}
	engineQueue()
	engineTables()
	return nil
}

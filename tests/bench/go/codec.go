// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"compress/lzw"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/hashicorp/go-msgpack/codec"
)

const (
	metaSize = 64
	compound = 20
	packet   = 1400
	table    = 1000
)

// The library keeps its messages to itself. These have the same fields.

type ping struct {
	SeqNo      uint32
	Node       string
	SourceAddr []byte `codec:",omitempty"`
	SourcePort uint16 `codec:",omitempty"`
	SourceNode string `codec:",omitempty"`
}

type ack struct {
	SeqNo   uint32
	Payload []byte
}

type alive struct {
	Incarnation uint32
	Node        string
	Addr        []byte
	Port        uint16
	Meta        []byte
	Vsn         []uint8
}

type suspect struct {
	Incarnation uint32
	Node        string
	From        string
}

type pushPull struct {
	Nodes        int
	UserStateLen int
	Join         bool
}

type pushNode struct {
	Name        string
	Addr        []byte
	Port        uint16
	Meta        []byte
	Incarnation uint32
	State       int
	Vsn         []uint8
}

var (
	address  = []byte{127, 0, 0, 1}
	versions = []uint8{1, 5, 2, 0, 0, 0}
)

func nameOf(number int) string { return fmt.Sprintf("node-%04d", number) }

func metaOf(number int) []byte {
	meta := make([]byte, metaSize)
	for i := range meta {
		meta[i] = byte('a' + (i*7+number)%26)
	}
	return meta
}

func aliveOf(number int) *alive {
	return &alive{3, nameOf(number), address, 7946, metaOf(number), versions}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// encode makes a message as the library does: the type byte, then MessagePack.
func encode(kind byte, message interface{}) []byte {
	buffer := bytes.NewBuffer(nil)
	buffer.WriteByte(kind)
	must(codec.NewEncoder(buffer, &codec.MsgpackHandle{}).Encode(message))
	return buffer.Bytes()
}

func decode(body []byte, message interface{}) {
	must(codec.NewDecoder(bytes.NewReader(body), &codec.MsgpackHandle{}).Decode(message))
}

// together makes a compound of alive messages, encoding each.
func together(messages []*alive) []byte {
	var bodies [][]byte
	for _, message := range messages {
		bodies = append(bodies, encode(4, message))
	}
	buffer := bytes.NewBuffer(nil)
	buffer.WriteByte(7)
	buffer.WriteByte(byte(len(bodies)))
	for _, body := range bodies {
		binary.Write(buffer, binary.BigEndian, uint16(len(body)))
	}
	for _, body := range bodies {
		buffer.Write(body)
	}
	return buffer.Bytes()
}

func takeApart(whole []byte) {
	count := int(whole[1])
	rest := whole[2+2*count:]
	for i := 0; i < count; i++ {
		length := binary.BigEndian.Uint16(whole[2+2*i:])
		var message alive
		decode(rest[1:length], &message)
		rest = rest[length:]
	}
}

func compress(plain []byte) []byte {
	var buffer bytes.Buffer
	writer := lzw.NewWriter(&buffer, lzw.LSB, 8)
	_, err := writer.Write(plain)
	must(err)
	must(writer.Close())
	return buffer.Bytes()
}

func decompress(packed []byte) []byte {
	reader := lzw.NewReader(bytes.NewReader(packed), lzw.LSB, 8)
	defer reader.Close()
	var plain bytes.Buffer
	_, err := io.Copy(&plain, reader)
	must(err)
	return plain.Bytes()
}

type compressed struct {
	Algo uint8
	Buf  []byte
}

func encodeTable(nodes []pushNode) []byte {
	buffer := bytes.NewBuffer(nil)
	buffer.WriteByte(6)
	encoder := codec.NewEncoder(buffer, &codec.MsgpackHandle{})
	must(encoder.Encode(&pushPull{Nodes: len(nodes)}))
	for i := range nodes {
		must(encoder.Encode(&nodes[i]))
	}
	return encode(9, &compressed{0, compress(buffer.Bytes())})
}

func decodeTable(stream []byte) {
	var outer compressed
	decode(stream[1:], &outer)
	plain := decompress(outer.Buf)
	decoder := codec.NewDecoder(bytes.NewReader(plain[1:]), &codec.MsgpackHandle{})
	var header pushPull
	must(decoder.Decode(&header))
	nodes := make([]pushNode, header.Nodes)
	for i := range nodes {
		must(decoder.Decode(&nodes[i]))
	}
}

func benchCodec(o options) error {
	time := func(work string, call func()) { micro("codec", work, timeOf(o.repeats, call)) }
	single := func(name string, kind byte, message, into interface{}) {
		time("encode "+name, func() { encode(kind, message) })
		bytes := encode(kind, message)
		time("decode "+name, func() { decode(bytes[1:], into) })
	}
	single("ping", 0, &ping{4711, nameOf(1), address, 7946, nameOf(2)}, &ping{})
	single("ack", 2, &ack{4711, nil}, &ack{})
	single("alive with 64 bytes of meta", 4, aliveOf(1), &alive{})
	single("suspect", 3, &suspect{3, nameOf(1), nameOf(2)}, &suspect{})

	var rumours []*alive
	for number := 0; number < compound; number++ {
		rumours = append(rumours, aliveOf(number))
	}
	whole := together(rumours)
	time("encode compound of 20 alive", func() { together(rumours) })
	time("decode compound of 20 alive", func() { takeApart(whole) })

	plain := whole[:packet]
	packed := compress(plain)
	time("compress 1400 bytes", func() { compress(plain) })
	time("decompress 1400 bytes", func() { decompress(packed) })

	var nodes []pushNode
	for number := 0; number < table; number++ {
		nodes = append(nodes,
			pushNode{nameOf(number), address, 7946, metaOf(number), 3, 0, versions})
	}
	stream := encodeTable(nodes)
	time("encode push/pull of 1000, LZW", func() { encodeTable(nodes) })
	time("decode push/pull of 1000, LZW", func() { decodeTable(stream) })
	return nil
}

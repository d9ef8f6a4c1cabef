// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/rumours.h"

#include "engine/swim/config.h"

#include <limits>
#include <string>

namespace swimscope::fuzz {
namespace {

/// The first three are the cluster's own.
std::string name(Input& input) {
    static const std::string kNames[] = {"n1",
                                         "n2",
                                         "n3",
                                         "x",
                                         "y",
                                         "",
                                         std::string(swim::kNameMost, 'l'),
                                         std::string(swim::kNameMost + 1, 'l')};
    return kNames[input.byte() % std::size(kNames)];
}

/// Small ones, those near the last, and any.
std::uint32_t incarnation(Input& input) {
    const std::uint8_t choice = input.byte();
    if (choice < 200)
        return choice % 8;
    if (choice < 240)
        return std::numeric_limits<std::uint32_t>::max() - choice % 8;
    return input.number();
}

IpAddress address(Input& input) {
    const std::uint8_t choice = input.byte();
    if (choice < 128)
        return IpAddress::loopback();
    if (choice < 200)
        return IpAddress::v4(10, 0, 0, choice);
    if (choice < 220)
        return IpAddress::fromText("fe80::1").value_or(IpAddress());
    if (choice < 240)
        return IpAddress::v4(0, 0, 0, 0);
    return {};
}

std::uint16_t port(Input& input) {
    const std::uint8_t choice = input.byte();
    return static_cast<std::uint16_t>(choice == 0 ? 0 : 7000 + choice % 5);
}

wire::Blob meta(Input& input) {
    const std::uint8_t choice = input.byte();
    if (choice < 128)
        return wire::Blob::nil();
    return {Bytes(choice < 250 ? choice % 8 : swim::kMetaMost + choice % 2, choice), false};
}

wire::Versions versions(Input& input) {
    wire::Versions versions;
    const std::uint8_t choice = input.byte();
    if (choice < 192)
        return versions;
    for (std::uint8_t& octet : versions.octets)
        octet = input.byte() % 8;
    versions.count = choice % 7;
    return versions;
}

wire::PushNodeState row(Input& input) {
    wire::PushNodeState row;
    row.name = name(input);
    row.state = static_cast<wire::MemberState>(input.byte() % 4);
    row.incarnation = incarnation(input);
    row.address = address(input);
    row.port = port(input);
    row.meta = meta(input);
    row.versions = versions(input);
    return row;
}

wire::Alive alive(Input& input) {
    const wire::PushNodeState claim = row(input);
    return {claim.incarnation, claim.name, claim.address, claim.port, claim.meta, claim.versions};
}

wire::IndirectPing indirectPing(Input& input) {
    wire::IndirectPing ping;
    ping.seq = input.byte();
    ping.node = name(input);
    ping.target = address(input);
    ping.port = port(input);
    ping.nack = input.byte() % 2 == 1;
    ping.source = {address(input), port(input), name(input)};
    return ping;
}

} // namespace

wire::Message rumour(Input& input) {
    switch (input.byte() % 8) {
    case 0:
        return alive(input);
    case 1:
        return wire::Suspect{incarnation(input), name(input), name(input)};
    case 2:
        return wire::Dead{incarnation(input), name(input), name(input)};
    case 3:
        return wire::Ack{input.byte(), meta(input)};
    case 4:
        return wire::Nack{input.byte()};
    case 5:
        return wire::Ping{input.byte(), name(input), {address(input), port(input), name(input)}};
    case 6:
        return indirectPing(input);
    default:
        return wire::User{meta(input).bytes};
    }
}

wire::PushPull rumouredTable(Input& input) {
    wire::PushPull table;
    table.join = input.byte() % 2 == 1;
    for (unsigned rows = input.byte() % 8; rows > 0; --rows)
        table.nodes.push_back(row(input));
    table.userState = meta(input).bytes;
    return table;
}

} // namespace swimscope::fuzz

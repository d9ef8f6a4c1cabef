// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/recordings.h"

#include "engine/host/nonces.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

namespace swimscope::soak {
namespace {

class Tape {
  public:
    explicit Tape(bool encrypted) {
        recording_.label = kLabel;
        if (encrypted)
            keys_.add(clusterKey());
    }

    void packet(std::vector<wire::Message> said) {
        std::vector<wire::MessagePtr> messages;
        for (wire::Message& message : said)
            messages.push_back(wire::share(std::move(message)));
        recording_.packets.push_back(
            wire::encodePacket(messages, {.crc = true, .label = kLabel, .sealing = sealing()}));
    }
    void stream(const wire::Message& message) {
        recording_.streams.push_back(
            wire::encodeStream(message, {.label = kLabel, .sealing = sealing()}));
    }
    Recording take() { return std::move(recording_); }

  private:
    std::optional<wire::Sealing> sealing() {
        if (keys_.empty())
            return std::nullopt;
        return wire::Sealing{&keys_, wire::EncryptionVersion::plain, nonces_.next()};
    }

    Recording recording_;
    wire::Keyring keys_;
    host::SeededNonces nonces_{7};
};

wire::Alive aliveOf(const RecordedMember& member) {
    wire::Alive alive;
    alive.incarnation = 1;
    alive.node = member.name;
    alive.address = member.endpoint.ip;
    alive.port = member.endpoint.port;
    return alive;
}

wire::PushNodeState rowOf(const RecordedMember& member, wire::MemberState state) {
    wire::PushNodeState row;
    row.name = member.name;
    row.address = member.endpoint.ip;
    row.port = member.endpoint.port;
    row.incarnation = 1;
    row.state = state;
    return row;
}

} // namespace

wire::SecretKey clusterKey() {
    return wire::SecretKey::fromBytes(Bytes(32, 0x5a)).value();
}

Recording recordingOf(const std::vector<RecordedMember>& members, bool encrypted) {
    Tape tape(encrypted);
    const std::string& accuser = members.front().name;
    wire::PushPull table;
    for (const RecordedMember& member : members) {
        tape.packet({aliveOf(member)});
        tape.packet({wire::Ping{7, member.name, {}}, wire::Suspect{1, member.name, accuser},
                     aliveOf(member)});
        tape.packet({wire::Dead{1, member.name, accuser}});
        tape.packet({wire::Ack{7, {}}, wire::Dead{1, member.name, member.name}});
        table.nodes.push_back(rowOf(member, wire::MemberState::alive));
    }
    tape.stream(table);
    for (wire::PushNodeState& row : table.nodes)
        row.state = wire::MemberState::dead;
    table.join = true;
    tape.stream(table);
    tape.stream(wire::Ping{9, accuser, {}});
    tape.stream(wire::User{Bytes(1000, 'u')});
    return tape.take();
}

} // namespace swimscope::soak

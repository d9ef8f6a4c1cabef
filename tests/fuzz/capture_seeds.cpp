// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/capture_seeds.h"

#include "engine/capture/dissector.h"
#include "engine/capture/reader.h"
#include "engine/wire/stream.h"
#include "tests/fuzz/cluster_secrets.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace swimscope::fuzz {
namespace {

constexpr std::size_t kFramesOfAPiece = 40;
constexpr std::size_t kMostPieces = 12;

/// The byte in front: what the reader expects, and whether a member's key is put around the rest.
std::uint8_t howOf(bool encrypted, unsigned label, bool seal) {
    const unsigned keys = encrypted ? 1U | 2U : 0U;
    return static_cast<std::uint8_t>(label << 6U | (seal && encrypted ? 4U : 0U) | keys);
}

void put32(std::uint64_t value, Bytes& out) {
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// Some of a capture's frames as a file of their own, in pcap's first format.
class Piece {
  public:
    Piece() {
        for (const std::uint32_t word : {0xa1b2c3d4U, 0x00040002U, 0U, 0U, 262144U, 1U})
            put32(word, bytes_);
    }
    void take(const capture::Frame& frame) {
        put32(0, bytes_);
        put32(0, bytes_);
        put32(frame.bytes.size(), bytes_);
        put32(frame.size, bytes_);
        bytes_.insert(bytes_.end(), frame.bytes.begin(), frame.bytes.end());
        ++frames_;
    }
    std::size_t frames() const { return frames_; }
    ByteView bytes() const { return bytes_; }

  private:
    Bytes bytes_;
    std::size_t frames_ = 0;
};

/// One packet of each kind of content and size is enough.
class Kinds {
  public:
    bool isNew(const std::vector<wire::MessagePtr>& messages) {
        std::vector<std::size_t> kind;
        for (const wire::MessagePtr& message : messages)
            kind.push_back(message->index());
        std::ranges::sort(kind);
        return seen_.insert(std::move(kind)).second;
    }

  private:
    std::set<std::vector<std::size_t>> seen_;
};

void addPackets(Corpus& corpus, const std::vector<capture::Found>& found, bool encrypted,
                unsigned label) {
    Kinds kinds;
    for (const capture::Found& one : found) {
        const auto* packet = std::get_if<capture::Packet>(&one);
        if (packet && !packet->content.messages.empty() && kinds.isNew(packet->content.messages))
            corpus.add("packet", {howOf(encrypted, label, true)},
                       wire::encodePacket(packet->content.messages, {.crc = true}));
    }
}

void addStreams(Corpus& corpus, const std::vector<capture::Found>& found, bool encrypted,
                unsigned label) {
    for (const capture::Found& one : found) {
        const auto* stream = std::get_if<capture::Stream>(&one);
        if (stream && stream->said.message && corpus.size("stream") < 200)
            corpus.add("stream", {howOf(encrypted, label, true), 7},
                       wire::encodeStream(*stream->said.message, {.announceLabel = false}));
    }
}

/// A datagram as a step of a story in which time passes.
void addStep(Bytes& story, ByteView payload) {
    constexpr std::size_t kMost = 255;
    if (payload.size() > kMost)
        return;
    story.insert(story.end(), {0, 12, static_cast<std::uint8_t>(payload.size())});
    story.insert(story.end(), payload.begin(), payload.end());
    story.insert(story.end(), {9, 50});
}

} // namespace

bool addCapture(Corpus& corpus, const std::string& path, bool encrypted, unsigned label) {
    auto reader = capture::Reader::open(path);
    if (!reader)
        return false;
    capture::Dissector dissector(wire::Keyring{clusterKeys()}, std::string{kLabels[label]});
    std::vector<capture::Found> found;
    std::optional<Piece> piece(std::in_place);
    std::size_t pieces = 0;
    Bytes story;
    while (const auto frame = reader->next()) {
        dissector.take(*frame, found);
        const capture::Carried carried = capture::carriedBy(*frame);
        if (const auto* datagram = std::get_if<capture::Datagram>(&carried)) {
            if (pieces < kMostPieces)
                corpus.add("packet", {howOf(encrypted, label, false)}, datagram->payload);
            addStep(story, datagram->payload);
        }
        piece->take(*frame);
        if (piece->frames() < kFramesOfAPiece || ++pieces > kMostPieces)
            continue;
        corpus.add("capture", {howOf(encrypted, label, false)}, piece->bytes());
        corpus.add("node", {static_cast<std::uint8_t>(pieces * 17)}, story);
        piece.emplace();
        story.clear();
    }
    dissector.finish(found);
    addPackets(corpus, found, encrypted, label);
    addStreams(corpus, found, encrypted, label);
    return reader->problem().empty();
}

} // namespace swimscope::fuzz

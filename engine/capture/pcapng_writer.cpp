// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/pcapng_writer.h"

#include <algorithm>
#include <limits>

namespace swimscope::capture {
namespace {

// Types of blocks, and of the options in them (draft-ietf-opsawg-pcapng).
constexpr std::uint32_t kSectionHeader = 0x0A0D0D0A;
constexpr std::uint32_t kInterfaceDescription = 1;
constexpr std::uint32_t kEnhancedPacket = 6;
constexpr std::uint16_t kEndOfOptions = 0;
constexpr std::uint16_t kComment = 1;
constexpr std::uint16_t kUserApplication = 4;
constexpr std::uint16_t kInterfaceName = 2;
constexpr std::uint16_t kTimeResolution = 9;

constexpr std::uint16_t kRawIp = 101;
constexpr std::uint32_t kLongestPacket = 262144; // what readers take

/// The file says with its first number in which order its bytes are.
void putLittle(Bytes& bytes, std::uint64_t number, int size) {
    for (int i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

void putPadded(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
    bytes.resize((bytes.size() + 3) / 4 * 4);
}

/// As much of UTF-8 as fits, in whole characters.
std::string_view fitting(std::string_view text) {
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
    std::size_t size = std::min(text.size(), kMost);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.substr(0, size);
}

void putOption(Bytes& bytes, std::uint16_t code, ByteView value) {
    putLittle(bytes, code, 2);
    putLittle(bytes, value.size(), 2);
    putPadded(bytes, value);
}

void putText(Bytes& bytes, std::uint16_t code, std::string_view text) {
    if (!text.empty())
        putOption(bytes, code, viewOf(fitting(text)));
}

} // namespace

PcapngWriter::PcapngWriter(std::ostream& out, const CaptureAbout& about) : out_(out) {
    Bytes section;
    putLittle(section, 0x1A2B3C4D, 4);
    putLittle(section, 1, 2); // version 1.0
    putLittle(section, 0, 2);
    putLittle(section, std::numeric_limits<std::uint64_t>::max(), 8); // so long as the file is
    putText(section, kComment, about.comment);
    putText(section, kUserApplication, about.program);
    putLittle(section, kEndOfOptions, 4);
    putBlock(kSectionHeader, section);

    constexpr std::uint8_t nanoseconds = 9; // a power of ten, negative
    Bytes interface;
    putLittle(interface, kRawIp, 2);
    putLittle(interface, 0, 2);
    putLittle(interface, kLongestPacket, 4);
    putText(interface, kInterfaceName, "swimscope");
    putOption(interface, kTimeResolution, {&nanoseconds, 1});
    putLittle(interface, kEndOfOptions, 4);
    putBlock(kInterfaceDescription, interface);
}

void PcapngWriter::write(Duration unixTime, ByteView ipPacket, std::string_view comment) {
    const auto time = static_cast<std::uint64_t>(std::max<std::int64_t>(unixTime.count(), 0));
    Bytes packet;
    putLittle(packet, 0, 4); // the only interface
    putLittle(packet, time >> 32, 4);
    putLittle(packet, time, 4);
    putLittle(packet, ipPacket.size(), 4);
    putLittle(packet, ipPacket.size(), 4);
    putPadded(packet, ipPacket);
    if (!comment.empty()) {
        putText(packet, kComment, comment);
        putLittle(packet, kEndOfOptions, 4);
    }
    putBlock(kEnhancedPacket, packet);
    ++packets_;
}

/// Its length stands at both ends, so that files can be read backwards.
void PcapngWriter::putBlock(std::uint32_t type, ByteView body) {
    constexpr std::size_t kAround = 12;
    Bytes block;
    block.reserve(kAround + body.size());
    putLittle(block, type, 4);
    putLittle(block, kAround + body.size(), 4);
    block.insert(block.end(), body.begin(), body.end());
    putLittle(block, kAround + body.size(), 4);
    out_.write(asChars(block).data(), static_cast<std::streamsize>(block.size()));
}

} // namespace swimscope::capture

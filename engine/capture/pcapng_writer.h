// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/time.h"

#include <cstdint>
#include <ostream>
#include <string_view>

namespace swimscope::capture {

/// What a capture says of itself.
struct CaptureAbout {
    std::string_view program; ///< that wrote it
    std::string_view comment; ///< for whoever opens it
};

/// Writes IP packets as a pcapng file: one section, one interface without a link's header, times in
/// nanoseconds. Keeps nothing: each packet goes to the stream at once, which must outlive this.
class PcapngWriter {
  public:
    /// Writes the section's header.
    PcapngWriter(std::ostream& out, const CaptureAbout& about);

    /// `comment`: UTF-8, cut off where it is longer than the format allows; empty for none.
    void write(Duration unixTime, ByteView ipPacket, std::string_view comment = {});

    /// False once the stream has not taken something.
    bool ok() const { return out_.good(); }
    std::uint64_t packets() const { return packets_; }

  private:
    void putBlock(std::uint32_t type, ByteView body);

    std::ostream& out_;
    std::uint64_t packets_ = 0;
};

} // namespace swimscope::capture

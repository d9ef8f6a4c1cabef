// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/version_check.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace swimscope::swim {

namespace {

/// The lowest and highest version that every alive member understands; empty if low > high.
struct Range {
    std::uint8_t low = 0;
    std::uint8_t high = 255;

    void narrow(std::uint8_t min, std::uint8_t max) {
        low = std::max(low, min);
        high = std::min(high, max);
    }
    bool holds(std::uint8_t version) const { return low <= version && version <= high; }
};

struct Ranges {
    Range protocol;
    Range delegate;

    void narrow(const wire::Versions& versions) {
        protocol.narrow(versions.protocolMin(), versions.protocolMax());
        delegate.narrow(versions.delegateMin(), versions.delegateMax());
    }
};

std::optional<trace::VersionClash> clash(const Ranges& ranges, std::string_view name,
                                         std::uint8_t protocol, std::uint8_t delegate) {
    const auto with = [name](bool isDelegate, std::uint8_t version, const Range& range) {
        return trace::VersionClash{std::string(name), isDelegate, version, range.low, range.high};
    };
    if (!ranges.protocol.holds(protocol))
        return with(false, protocol, ranges.protocol);
    if (!ranges.delegate.holds(delegate))
        return with(true, delegate, ranges.delegate);
    return std::nullopt;
}

Ranges rangesOf(std::span<const KnownVersions> own, std::span<const wire::PushNodeState> received) {
    Ranges ranges;
    for (const auto& row : received)
        if (row.state == wire::MemberState::alive && row.versions.count >= 5)
            ranges.narrow(row.versions);
    for (const auto& row : own)
        if (row.state == wire::MemberState::alive)
            ranges.narrow(row.versions);
    return ranges;
}

} // namespace

std::optional<trace::VersionClash> versionClash(std::span<const KnownVersions> own,
                                                std::span<const wire::PushNodeState> received) {
    const Ranges ranges = rangesOf(own, received);
    for (const auto& row : received) {
        const bool whole = row.versions.count >= 6;
        const auto found = clash(ranges, row.name, whole ? row.versions.protocolCurrent() : 0,
                                 whole ? row.versions.delegateCurrent() : 0);
        if (found)
            return found;
    }
    for (const auto& row : own) {
        const auto found =
            clash(ranges, row.name, row.versions.protocolCurrent(), row.versions.delegateCurrent());
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace swimscope::swim

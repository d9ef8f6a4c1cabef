// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/admission.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope::capture {

/// Why something in a capture could not be decoded, in a closed set, so that it can be counted.
enum class Trouble : std::uint8_t {
    notMemberlist, ///< bytes that no memberlist sends
    malformed,     ///< a memberlist message that can't be read
    tooLarge,      ///< beyond a limit of the protocol
    encrypted,     ///< and there is no key
    wrongKey,      ///< none of the keys opens it
    notEncrypted,  ///< where all should be
    labelled,      ///< with a label that is not the one given
    unlabelled,    ///< where a label was given
    doubleLabel,   ///< a label where there should be none any more
    closedEarly,   ///< the stream was closed before its message was whole
    unfinished,    ///< the capture ends before the message is whole
    noBeginning,   ///< the stream began before the capture
    gap,           ///< some of the stream's bytes are not in the capture
    cutShort,      ///< the capture kept only the beginning of a frame
    fragment,      ///< a piece of a larger IP packet
    damaged,       ///< headers that contradict themselves
};
inline constexpr std::size_t kTroubles = static_cast<std::size_t>(Trouble::damaged) + 1;

constexpr std::string_view nameOf(Trouble trouble) {
    constexpr std::string_view names[] = {
        "not memberlist", "malformed",    "too large",  "encrypted",    "wrong key",
        "not encrypted",  "labelled",     "unlabelled", "double label", "closed early",
        "unfinished",     "no beginning", "gap",        "cut short",    "fragment",
        "damaged"};
    return names[static_cast<std::size_t>(trouble)];
}

/// What could not be decoded, and why.
struct Undecodable {
    Trouble trouble = Trouble::malformed;
    std::string detail; ///< an English phrase; may be empty
    std::size_t bytes = 0;
};

constexpr Trouble troubleOf(wire::Refusal::Kind kind) {
    using Kind = wire::Refusal::Kind;
    switch (kind) {
    case Kind::notMemberlist:
        return Trouble::notMemberlist;
    case Kind::malformed:
        return Trouble::malformed;
    case Kind::tooLarge:
        return Trouble::tooLarge;
    case Kind::encrypted:
        return Trouble::encrypted;
    case Kind::wrongKey:
        return Trouble::wrongKey;
    case Kind::notEncrypted:
        return Trouble::notEncrypted;
    case Kind::labelled:
        return Trouble::labelled;
    case Kind::unlabelled:
        return Trouble::unlabelled;
    case Kind::doubleLabel:
        return Trouble::doubleLabel;
    }
    return Trouble::malformed;
}

} // namespace swimscope::capture

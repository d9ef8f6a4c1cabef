// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/keyring.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Whose packets and streams a member takes in, and why it turns others away.
namespace swimscope::wire {

/// What has to stand in front of what comes in, and around it. As it is, what comes without a label
/// and unencrypted.
struct Admission {
    std::string_view label; ///< this cluster's; empty for none
    /// Something in between takes the label off (memberlist's SkipInboundLabelCheck), or a peer
    /// answers on a stream that we labelled. The label is authenticated all the same, and a header
    /// that does come is one too many.
    bool labelTakenOff = false;
    Keyring* keys = nullptr;   ///< null or empty: nothing is decrypted
    bool onlyEncrypted = true; ///< where there are keys (memberlist's GossipVerifyIncoming)

    bool decrypts() const { return keys && !keys->empty(); }
};

/// Why something is turned away.
struct Refusal {
    enum class Kind : std::uint8_t {
        notMemberlist,
        malformed,
        tooLarge,
        encrypted,    ///< and this node has no key
        wrongKey,     ///< none of this node's keys opens it
        notEncrypted, ///< and this node takes in nothing else
        labelled,     ///< with a label that is not this node's
        unlabelled,   ///< and this node's cluster has a label
        doubleLabel,  ///< a label where there should be none any more
    };
    Kind kind = Kind::malformed;
    std::string reason;
};

/// Checks the label that something carries, empty for none. `what` is "packet" or "stream".
std::optional<Refusal> refusalOfLabel(const Admission& admission, std::string_view carried,
                                      std::string_view what);

/// The refusals of what can't be decrypted.
Refusal refusalOfWrongKey(std::string_view what);
Refusal refusalOfPlaintext(std::string_view what);

} // namespace swimscope::wire

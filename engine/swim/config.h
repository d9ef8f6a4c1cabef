// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/cidr.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/swim/name_list.h"
#include "engine/wire/encryption.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace swimscope::swim {

/// The longest name a member may have, in bytes. memberlist sets no limit, but a longer one fits
/// into no packet, so that its bearer could be neither pinged nor spoken of.
inline constexpr std::size_t kNameMost = 1024;

/// Longest metadata that a member may announce, in bytes.
inline constexpr std::size_t kMetaMost = 512;

/// Longest user message in a packet without a label and unencrypted: what UDP carries, less the
/// type byte and the CRC's layer.
inline constexpr std::size_t kUserPacketMost = 65507 - 1 - 5;
/// Longest user message on a stream; peers refuse more.
inline constexpr std::size_t kUserStreamMost = 20U << 20;

/// memberlist's three sets of defaults.
enum class Profile : std::uint8_t { lan, wan, local };

std::string_view nameOf(Profile profile);
Result<Profile> profileNamed(std::string_view name);

/// Lifeguard as its authors describe it and as memberlist's code has it are not the same;
/// lifeguard.h tells where they differ.
enum class LifeguardMode : std::uint8_t { memberlist, paper };

std::string_view nameOf(LifeguardMode mode);

/// Every knob of a member, with memberlist's LAN defaults (its DefaultLANConfig). What each means,
/// its unit and its limits stand in the table of knobs().
struct Config {
    Duration tcpTimeout = std::chrono::seconds(10);
    std::int64_t indirectChecks = 3;
    std::int64_t retransmitMult = 4;
    std::int64_t suspicionMult = 4;
    std::int64_t suspicionMaxTimeoutMult = 6;
    Duration pushPullInterval = std::chrono::seconds(30);
    Duration probeTimeout = std::chrono::milliseconds(500);
    Duration probeInterval = std::chrono::seconds(1);
    std::int64_t awarenessMaxMultiplier = 8;
    bool lhaProbe = true;
    bool lhaSuspicion = true;
    bool buddySystem = true;
    LifeguardMode lifeguardMode = LifeguardMode::memberlist;
    std::int64_t gossipNodes = 3;
    Duration gossipInterval = std::chrono::milliseconds(200);
    Duration gossipToTheDeadTime = std::chrono::seconds(30);
    Duration deadNodeReclaimTime{};
    bool disableTcpPings = false;
    NameList disableTcpPingsFor;
    bool enableCompression = true;
    bool requireNodeNames = false;
    std::int64_t udpBufferSize = 1400;
    std::int64_t handoffQueueDepth = 1024;
    std::int64_t protocolVersion = 2;
    std::int64_t delegateMin = 0;
    std::int64_t delegateMax = 0;
    std::int64_t delegateCurrent = 0;
    AllowList cidrsAllowed;
    std::string label;
    bool skipInboundLabelCheck = false;
    bool gossipVerifyIncoming = true;
    bool gossipVerifyOutgoing = true;

    /// The six bytes this member announces.
    wire::Versions versions() const;
    /// How it encrypts, where it does.
    wire::EncryptionVersion encryptionVersion() const;
    friend bool operator==(const Config&, const Config&) = default;
};

Config configOf(Profile profile);

/// The most bytes of a packet that label and encryption take. Whether a member has keys is no
/// setting: settings are shown and recorded.
std::size_t packetOverhead(const Config& config, bool hasKeys);

/// Longest user message that fits into a gossip packet with room for nothing else.
std::size_t userGossipMost(const Config& config, bool hasKeys = false);
/// Longest user message in a packet of its own.
std::size_t userPacketMost(const Config& config, bool hasKeys = false);

/// One knob: how people name it (memberlist's own name), what it may be, and what it does.
struct Knob {
    using Field = std::variant<Duration Config::*, std::int64_t Config::*, bool Config::*,
                               LifeguardMode Config::*, AllowList Config::*, NameList Config::*,
                               std::string Config::*>;
    std::string_view name;
    Field field;
    std::int64_t least = 0; ///< nanoseconds for durations, bytes for texts; networks have no limits
    std::int64_t most = 0;
    bool zeroIsOff = false;   ///< 0 may be set as well, although below least: it switches this off
    std::string_view meaning; ///< an English sentence; the UI translates it
    /// No knob of memberlist's: it stands in texts only where it is not at its default, so that the
    /// trace of an ordinary member stays what it was before there was such a knob.
    bool beyondMemberlist = false;
};

/// All knobs in the order people should read them.
std::span<const Knob> knobs();
/// Upper and lower case are the same; nothing if there is no such knob.
const Knob* knobNamed(std::string_view name);

/// What may be set, for people: "200ms to 10m, or 0 (off)", "1 to 100", "on or off", and for
/// networks and texts how to write them.
std::string limitsText(const Knob& knob);

/// The values of a knob that can only be one of a few, as they are written, in the order to offer
/// them; empty for all others.
std::vector<std::string> choicesOf(const Knob& knob);

/// The value as text, without blanks: 200ms, 4, on, 10.0.0.0/8. In texts a blank is %20, and a per
/// cent sign %25.
std::string valueText(const Config& config, const Knob& knob);

/// Sets one knob from text. The error names the knob, what is wrong and what it may be.
/// Nothing is changed then.
Result<void> set(Config& config, std::string_view name, std::string_view value);

/// These settings as the others see them lived by a member whose clock runs so fast: twice as fast,
/// all times are half as long. Each stays within its limits.
Config withClock(const Config& config, double clock);

/// How knobs can fail to fit each other.
enum class Misfit : std::uint8_t {
    probeTimeout,     ///< ProbeTimeout is not shorter than ProbeInterval
    delegateVersions, ///< DelegateProtocolVersion lies outside its minimum and maximum
};

/// All that does not fit; empty if everything does.
std::vector<Misfit> misfitsOf(const Config& config);
/// The same as sentences.
std::vector<std::string> problemsOf(const Config& config);

/// "NAME=VALUE NAME=VALUE ..." of every knob, those beyond memberlist's only where they are not at
/// their defaults: how configurations stand in traces and recordings.
std::string toText(const Config& config);
/// Knobs that are not named have the LAN profile's value; the last of two wins. Whether they fit
/// each other is left to problemsOf.
Result<Config> configFromText(std::string_view text);

} // namespace swimscope::swim

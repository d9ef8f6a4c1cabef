// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/trace/inputs.h"
#include "engine/wire/secret_key.h"

#include <string>
#include <string_view>
#include <variant>

/// What scripts write to the standard input of `swimscope-cli node`, one command a line.
namespace swimscope::cli {

struct ListMembers {
    friend bool operator==(const ListMembers&, const ListMembers&) = default;
};

/// Join through [NAME/]HOST[:PORT], as it is written and not resolved yet.
struct JoinAddress {
    std::string address;
    friend bool operator==(const JoinAddress&, const JoinAddress&) = default;
};

/// Leave the cluster and run on, as left.
struct LeaveCluster {
    friend bool operator==(const LeaveCluster&, const LeaveCluster&) = default;
};

struct ChangeMeta {
    Bytes meta;
    friend bool operator==(const ChangeMeta&, const ChangeMeta&) = default;
};

struct SendText {
    trace::Delivery delivery = trace::Delivery::bestEffort;
    std::string member; ///< empty for gossip
    Bytes payload;
    friend bool operator==(const SendText&, const SendText&) = default;
};

struct PingName {
    std::string member;
    friend bool operator==(const PingName&, const PingName&) = default;
};

struct FreezeFor {
    Duration length{};
    friend bool operator==(const FreezeFor&, const FreezeFor&) = default;
};

struct TellMetrics {
    friend bool operator==(const TellMetrics&, const TellMetrics&) = default;
};

/// Change the node's keyring.
struct ChangeKey {
    trace::KeyChange change = trace::KeyChange::added;
    wire::SecretKey key;
    friend bool operator==(const ChangeKey&, const ChangeKey&) = default;
};

/// End at once, without leaving.
struct Quit {
    friend bool operator==(const Quit&, const Quit&) = default;
};

using ConsoleCommand = std::variant<ListMembers, JoinAddress, LeaveCluster, ChangeMeta, SendText,
                                    PingName, FreezeFor, TellMetrics, Quit, ChangeKey>;

/// Reads one line without its line feed. A carriage return at the end is not part of it.
/// The error says which command is wrong and what it wants; it repeats no key.
Result<ConsoleCommand> parseConsole(std::string_view line);

/// True for a line with nothing on it, which is no command and no mistake.
bool isBlank(std::string_view line);

/// The bytes that a person means by a text: "hex:" and digits are those bytes, anything else is
/// itself.
Result<Bytes> bytesMeant(std::string_view text);

/// Reads a positive number of seconds, with a fraction if need be.
Result<Duration> parseSeconds(std::string_view text);

} // namespace swimscope::cli

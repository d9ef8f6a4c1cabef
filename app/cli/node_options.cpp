// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_options.h"

#include "app/cli/console.h"
#include "app/cli/setting_options.h"
#include "engine/swim/self.h"
#include "engine/wire/label.h"
#include "engine/wire/serf.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string_view>

namespace swimscope::cli {
namespace {

constexpr std::uint16_t kDefaultPort = 7946;
constexpr std::uint16_t kPortAsBound = 0;
constexpr std::uint8_t kProtocolMost = 5;

Error badOption(std::string_view option, std::string_view why) {
    return {fmt::format("{}: {}", option, why)};
}

/// Reads an option's number from 0 to 255.
std::optional<std::uint8_t> octetOf(std::string_view text) {
    std::uint8_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<Endpoint> endpointOf(std::string_view option, const std::string& text,
                            std::uint16_t defaultPort) {
    const auto parsed = parseHostPort(text, defaultPort);
    if (!parsed)
        return badOption(option, parsed.error().message);
    const auto ip = IpAddress::fromText(parsed->host);
    if (!ip)
        return badOption(
            option, fmt::format("\"{}\" is no IP address; write IP:PORT, such as 127.0.0.1:7946",
                                parsed->host));
    return Endpoint{*ip, parsed->port};
}

Result<void> applyVersions(const NodeOptions& options, swim::Config& config) {
    if (!options.protocolVersion.empty()) {
        const auto version = octetOf(options.protocolVersion);
        if (!version || *version < 1 || *version > kProtocolMost)
            return badOption("--protocol-version", "it is a number from 1 to 5");
        config.protocolVersion = *version;
    }
    if (options.delegateVersions.empty())
        return {};
    std::array<std::uint8_t, 3> versions{};
    std::string_view rest = options.delegateVersions;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const bool last = i + 1 == versions.size();
        const std::size_t length = last ? rest.size() : std::min(rest.find(','), rest.size());
        const auto value = octetOf(rest.substr(0, length));
        if (!value)
            return badOption("--delegate-versions", "it is MIN,MAX,CUR, each from 0 to 255");
        versions[i] = *value;
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    config.delegateMin = versions[0];
    config.delegateMax = versions[1];
    config.delegateCurrent = versions[2];
    return {};
}

Result<swim::Config> configOf(const NodeOptions& options) {
    const auto profile = profileMeant(options.profile);
    if (!profile)
        return profile.error();
    swim::Config config = *profile;
    if (!options.tags.empty()) {
        // What Serf's own agents announce; they refuse a member that announces nothing.
        config.delegateMin = 2;
        config.delegateMax = 5;
        config.delegateCurrent = 5;
    }
    if (options.noCompression)
        config.enableCompression = false;
    if (options.label.size() > wire::kLabelMost)
        return badOption("--label", fmt::format("it has at most {} bytes", wire::kLabelMost));
    config.label = options.label;
    if (const auto versions = applyVersions(options, config); !versions)
        return versions.error();
    for (const std::string& text : options.cidrsAllowed) {
        const auto network = Cidr::fromText(text);
        if (!network)
            return badOption("--cidr-allow", network.error().message);
        config.cidrsAllowed.add(*network);
    }
    if (const auto done = applySettings(options.settings, config); !done)
        return done.error();
    return config;
}

Result<Bytes> metaOf(const NodeOptions& options) {
    if (options.meta && !options.tags.empty())
        return Error{"--meta and --tag exclude each other: tags are the metadata"};
    if (options.tags.empty()) {
        const auto meta = bytesMeant(options.meta.value_or(""));
        if (!meta)
            return badOption("--meta", meta.error().message);
        return *meta;
    }
    wire::serf::Tags tags;
    for (const std::string& tag : options.tags) {
        const auto equals = tag.find('=');
        if (equals == std::string::npos || equals == 0)
            return badOption("--tag", fmt::format("\"{}\" is not KEY=VALUE", tag));
        tags[tag.substr(0, equals)] = tag.substr(equals + 1);
    }
    return wire::serf::encodeTags(tags);
}

Result<void> fillData(const NodeOptions& options, host::AddNode& node) {
    const auto meta = metaOf(options);
    if (!meta)
        return meta.error();
    if (meta->size() > swim::kMetaMost)
        return badOption(options.tags.empty() ? "--meta" : "--tag",
                         fmt::format("{} bytes of metadata are more than the {} that fit",
                                     meta->size(), swim::kMetaMost));
    node.meta = *meta;
    node.serf = !options.tags.empty();
    const auto state = bytesMeant(options.state);
    if (!state)
        return badOption("--state", state.error().message);
    node.userState = *state;
    return {};
}

Result<void> fillAddresses(const NodeOptions& options, host::AddNode& node) {
    const auto bind = endpointOf("--bind", options.bind, kDefaultPort);
    if (!bind)
        return bind.error();
    node.bind = *bind;
    if (options.advertise.empty())
        return {};
    const auto advertise = endpointOf("--advertise", options.advertise, kPortAsBound);
    if (!advertise)
        return advertise.error();
    if (advertise->ip.isUnspecified())
        return badOption("--advertise", "others can't reach that address; give one of this host");
    node.advertise = *advertise;
    return {};
}

std::vector<std::string> warningsOf(const host::AddNode& node) {
    std::vector<std::string> warnings = swim::problemsOf(node.config);
    const IpAddress& own = node.advertise.value_or(node.bind).ip;
    if (!own.isUnspecified() && !node.config.cidrsAllowed.allows(own))
        warnings.push_back(fmt::format("--cidr-allow leaves out this node's own address, {}: "
                                       "members with the same list will not take it in",
                                       own.text()));
    return warnings;
}

} // namespace

void declareNodeOptions(CLI::App& command, NodeOptions& options) {
    const auto once = CLI::MultiOptionPolicy::Throw;
    command.add_option("--name", options.name, "The member's name, unique in its cluster")
        ->required()
        ->multi_option_policy(once);
    command.add_option("--bind", options.bind, "IP:PORT to listen on, by UDP and TCP; port 0: any")
        ->required();
    command.add_option("--advertise", options.advertise, "IP:PORT that it tells others");
    command.add_option("--join", options.joins, "[NAME/]HOST:PORT to join; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--profile", options.profile, "Timings: lan, wan or local");
    command.add_option("--protocol-version", options.protocolVersion, "1 to 5; 2 is usual");
    command.add_option("--delegate-versions", options.delegateVersions,
                       "MIN,MAX,CUR that the application announces");
    command.add_option("--meta", options.meta, "Metadata: a text, or hex: and digits");
    command.add_option("--tag", options.tags, "KEY=VALUE: a Serf tag; makes it a Serf-like member");
    command.add_flag("--no-compression", options.noCompression, "Send nothing compressed");
    command.add_option("--state", options.state, "The user state of its push/pulls");
    command.add_option("--set", options.settings, "NAME=VALUE: any setting; may be repeated")
        ->allow_extra_args(false);
    command
        .add_option("--cidr-allow", options.cidrsAllowed,
                    "CIDR: a network that members are taken in from; may be repeated")
        ->allow_extra_args(false);
    command.add_flag("--pings", options.pings, "Tell of its own probes as well");
    command.add_option("--duration", options.duration, "Leave and end after so many seconds");
    command.add_option("--metrics-file", options.metricsFile,
                       "FILE for Prometheus' node exporter, written every 5 seconds");
    // With extra arguments allowed, what follows a key is taken for another one, and not repeated
    // in an error.
    command.add_option("--key", options.keys.written,
                       "BASE64: a key, the first encrypts; other users of the machine can see it");
    command.add_option("--key-file", options.keys.file, "FILE with a key a line, in base64");
    command.add_option("--label", options.label, "The cluster's label, at most 255 bytes");
}

Result<NodePlan> planOf(const NodeOptions& options) {
    if (options.name.empty() || options.name.size() > swim::kNameMost)
        return badOption("--name", fmt::format("it has 1 to {} bytes", swim::kNameMost));
    NodePlan plan;
    plan.node.name = options.name;
    plan.joins = options.joins;
    plan.pings = options.pings;
    plan.metricsFile = options.metricsFile;
    if (const auto addresses = fillAddresses(options, plan.node); !addresses)
        return addresses.error();
    auto config = configOf(options);
    if (!config)
        return config.error();
    plan.node.config = *config;
    plan.warnings = warningsOf(plan.node);
    auto keys = keysOf(options.keys);
    if (!keys)
        return keys.error();
    plan.node.keys = *std::move(keys);
    if (keysAreVisible(options.keys))
        plan.warnings.emplace_back(kVisibleKeys);
    if (const auto data = fillData(options, plan.node); !data)
        return data.error();
    if (!options.duration.empty()) {
        const auto duration = parseSeconds(options.duration);
        if (!duration)
            return badOption("--duration", duration.error().message);
        plan.duration = *duration;
    }
    return plan;
}

} // namespace swimscope::cli

// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "tests/swim/scenarios/message_text.h"
#include "tests/swim/scenarios/scenario.h"

#include <charconv>

/// The verbs that touch the network, and how their words are read.
namespace swimscope::test {

// ---- the network --------------------------------------------------------------------------------

Result<void> Scenario::inject(const Words& words) {
    if (words.size() < 4)
        return Error{"write inject NODE WHERE MESSAGE..."};
    const auto id = running(words[1]);
    if (!id)
        return id.error();
    const auto from = endpointOf(words[2]);
    if (!from)
        return from.error();
    std::vector<wire::MessagePtr> messages;
    for (std::size_t i = 3; i < words.size(); ++i) {
        auto message = messageFromText(words[i]);
        if (!message)
            return message.error();
        messages.push_back(wire::share(*std::move(message)));
    }
    network_.inject(*id, *from, messages);
    return {};
}

Result<void> Scenario::delay(const Words& words) {
    const auto found = ways(words, 1);
    if (!found)
        return found.error();
    const auto length = parseDuration(words.back());
    if (!length)
        return length.error();
    for (const Way& way : *found)
        network_.links()[way].delay = *length;
    return {};
}

Result<void> Scenario::cut(const Words& words) {
    const auto found = ways(words, 1);
    if (!found)
        return found.error();
    for (const Way& way : *found) {
        Link& link = network_.links()[way];
        link.datagramsCut |= words.back() != "tcp";
        link.streamsCut |= words.back() != "udp";
    }
    return {};
}

Result<void> Scenario::heal(const Words&) {
    network_.links().heal();
    return {};
}

Result<void> Scenario::lose(const Words& words) {
    const auto found = ways(words, 3);
    if (!found)
        return found.error();
    int count = 0;
    std::from_chars(words[1].data(), words[1].data() + words[1].size(), count);
    for (const Way& way : *found)
        network_.links()[way].losses[words[2]] = count;
    return {};
}

// ---- words --------------------------------------------------------------------------------------

Result<NodeId> Scenario::running(const std::string& name) const {
    const Network::Host* host = network_.named(name);
    if (!host || !host->running)
        return Error{"no node \"" + name + "\" runs"};
    return host->id;
}

Result<Endpoint> Scenario::endpointOf(const std::string& text) const {
    if (const Network::Host* host = network_.named(text))
        return host->setup.bound;
    const auto parsed = parseHostPort(text, 7946);
    const auto ip = parsed ? IpAddress::fromText(parsed->host) : std::nullopt;
    if (!ip)
        return Error{"\"" + text + "\" is neither a node nor an address"};
    return Endpoint{*ip, parsed->port};
}

Result<std::vector<Way>> Scenario::ways(const Words& words, std::size_t from) const {
    if (words.size() < from + 3 || (words[from + 1] != "->" && words[from + 1] != "<->"))
        return Error{"write a way as NODE -> NODE or NODE <-> NODE"};
    const Network::Host* a = network_.named(words[from]);
    const Network::Host* b = network_.named(words[from + 2]);
    if (!a || !b)
        return Error{"no such nodes"};
    std::vector<Way> ways{{a->id, b->id}};
    if (words[from + 1] == "<->")
        ways.push_back({b->id, a->id});
    return ways;
}

} // namespace swimscope::test

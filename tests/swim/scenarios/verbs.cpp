// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "tests/swim/scenarios/scenario.h"

#include <algorithm>
#include <map>

/// The verbs of scenario scripts, with what follows each:
///
///     settings [lan|wan|local] [NAME=VALUE...]   for nodes that start from now on
///     settings NODE NAME=VALUE...                for one that runs
///     cluster NODE... [NAME=VALUE...]            starts them, joins them one after the other
///     through
///                                                the first, prints nothing of it
///     start NODE... [at=IP:PORT] [meta=TEXT] [state=TEXT] [payload=TEXT] [serf] [NAME=VALUE...]
///     kill NODE...   freeze NODE...   thaw NODE...
///     join NODE [MEMBER/]WHERE...                WHERE: a node, or IP:PORT
///     leave NODE [TIMEOUT]   meta NODE TEXT   ping NODE MEMBER
///     send NODE MEMBER best-effort|reliable TEXT   send NODE gossip TEXT
///     inject NODE WHERE MESSAGE...               one packet, from there; message_text.h
///     delay WAY DURATION   cut WAY [udp|tcp]   lose COUNT MESSAGE-KIND WAY   heal
///                                                WAY: NODE -> NODE, or NODE <-> NODE
///     run DURATION   until WORD... [within DURATION]
///     show KIND...   hide KIND...   table NODE...
namespace swimscope::test {

namespace {

Endpoint defaultEndpoint(std::size_t index) {
    return {IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(index)), 7946};
}

bool isName(const std::string& word) {
    return word != "serf" && word.find('=') == std::string::npos;
}

bool isSetting(const std::string& word) {
    return word.find('=') != std::string::npos && word[0] >= 'A' && word[0] <= 'Z';
}

trace::JoinTarget targetOf(const std::string& text, std::string member, Endpoint endpoint) {
    trace::JoinTarget target;
    target.text = text;
    target.member = std::move(member);
    target.endpoint = endpoint;
    return target;
}

/// The words from one place on as the text they were.
Bytes textFrom(const Words& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i)
        text += (i > from ? " " : "") + words[i];
    return bytesOf(text);
}

Result<void> wants(const Words& words, std::size_t least, const char* usage) {
    if (words.size() >= least)
        return {};
    return Error{std::string("write ") + usage};
}

} // namespace

Scenario::Verb Scenario::verbNamed(std::string_view name) {
    static const std::map<std::string_view, Verb> kVerbs{
        {"cluster", &Scenario::cluster}, {"settings", &Scenario::settings},
        {"start", &Scenario::start},     {"kill", &Scenario::kill},
        {"freeze", &Scenario::freeze},   {"thaw", &Scenario::thaw},
        {"join", &Scenario::join},       {"leave", &Scenario::leave},
        {"meta", &Scenario::meta},       {"send", &Scenario::send},
        {"ping", &Scenario::ping},       {"inject", &Scenario::inject},
        {"delay", &Scenario::delay},     {"cut", &Scenario::cut},
        {"heal", &Scenario::heal},       {"lose", &Scenario::lose},
        {"run", &Scenario::runFor},      {"until", &Scenario::until},
        {"show", &Scenario::show},       {"hide", &Scenario::hide},
        {"table", &Scenario::table}};
    const auto verb = kVerbs.find(name);
    return verb == kVerbs.end() ? nullptr : verb->second;
}

// ---- nodes --------------------------------------------------------------------------------------

Result<void> Scenario::setOf(swim::Config& config, const Words& words, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i) {
        const std::size_t sign = std::min(words[i].find('='), words[i].size() - 1);
        const auto done = set(config, words[i].substr(0, sign), words[i].substr(sign + 1));
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> Scenario::settings(const Words& words) {
    if (const auto enough = wants(words, 2, "settings PROFILE|NODE|NAME=VALUE ..."); !enough)
        return enough.error();
    if (const auto profile = swim::profileNamed(words[1])) {
        defaults_ = configOf(*profile);
        return setOf(defaults_, words, 2);
    }
    if (isSetting(words[1]))
        return setOf(defaults_, words, 1);
    const auto id = running(words[1]);
    if (!id)
        return id.error();
    auto config = swim::configFromText(network_.hosts().at(*id).setup.settings);
    if (const auto done = setOf(*config, words, 2); !done)
        return done.error();
    network_.feed(*id, trace::SettingsRequested{nextRequest(), swim::toText(*config)});
    return {};
}

Result<void> Scenario::start(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        if (isName(words[i]))
            if (const auto done = startOne(words[i], words); !done)
                return done.error();
    return {};
}

Result<void> Scenario::startOne(const std::string& name, const Words& words) {
    const Network::Host* known = network_.named(name);
    if (known && known->running)
        return Error{name + " runs already"};
    trace::NodeStarted setup;
    setup.name = name;
    setup.bound = known ? known->setup.bound : defaultEndpoint(network_.hosts().size() + 1);
    setup.seed = 1000 + starts_++;
    swim::Config config = defaults_;
    for (const std::string& word : words) {
        if (word.starts_with("at=")) {
            const auto at = endpointOf(word.substr(3));
            if (!at)
                return at.error();
            setup.bound = *at;
        } else if (word.starts_with("meta=")) {
            setup.meta = bytesOf(word.substr(5));
        } else if (word.starts_with("state=")) {
            setup.userState = bytesOf(word.substr(6));
        } else if (word.starts_with("payload=")) {
            setup.ackPayload = bytesOf(word.substr(8));
        } else if (isSetting(word)) {
            if (const auto done = setOf(config, {word}, 0); !done)
                return done.error();
        }
    }
    setup.serf = std::find(words.begin(), words.end(), "serf") != words.end();
    setup.advertised = setup.bound;
    setup.settings = swim::toText(config);
    network_.start(std::move(setup));
    return {};
}

Result<void> Scenario::cluster(const Words& words) {
    const std::string before = output_;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!isName(words[i]))
            continue;
        if (const auto done = startOne(words[i], words); !done)
            return done.error();
        const auto id = running(words[i]);
        if (i > 1)
            network_.feed(*id,
                          trace::JoinRequested{
                              nextRequest(),
                              {targetOf(words[1], {}, network_.named(words[1])->setup.bound)}});
        advance(network_.now() + std::chrono::seconds(1));
    }
    output_ = before;
    if (!fold_.converged())
        return Error{"they do not all know each other after a second"};
    return {};
}

Result<void> Scenario::eachRunning(const Words& words, void (Network::*act)(NodeId)) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto id = running(words[i]);
        if (!id)
            return id.error();
        (network_.*act)(*id);
    }
    return {};
}

Result<void> Scenario::kill(const Words& words) {
    return eachRunning(words, &Network::kill);
}

Result<void> Scenario::freeze(const Words& words) {
    return eachRunning(words, &Network::freeze);
}

Result<void> Scenario::thaw(const Words& words) {
    return eachRunning(words, &Network::thaw);
}

// ---- requests -----------------------------------------------------------------------------------

Result<void> Scenario::join(const Words& words) {
    if (const auto enough = wants(words, 3, "join NODE [MEMBER/]WHERE..."); !enough)
        return enough.error();
    const auto id = running(words[1]);
    if (!id)
        return id.error();
    trace::JoinRequested request{nextRequest(), {}};
    for (std::size_t i = 2; i < words.size(); ++i) {
        const std::size_t slash = words[i].find('/');
        const bool named = slash != std::string::npos;
        const auto at = endpointOf(named ? words[i].substr(slash + 1) : words[i]);
        if (!at)
            return at.error();
        request.targets.push_back(targetOf(words[i], named ? words[i].substr(0, slash) : "", *at));
    }
    network_.feed(*id, std::move(request));
    return {};
}

Result<void> Scenario::leave(const Words& words) {
    const auto id = running(words.size() > 1 ? words[1] : "");
    if (!id)
        return id.error();
    const auto timeout = parseDuration(words.size() > 2 ? words[2] : "10s");
    if (!timeout)
        return timeout.error();
    network_.feed(*id, trace::LeaveRequested{nextRequest(), *timeout});
    return {};
}

Result<void> Scenario::meta(const Words& words) {
    const auto id = running(words.size() > 1 ? words[1] : "");
    if (!id)
        return id.error();
    network_.feed(*id, trace::MetaRequested{nextRequest(), textFrom(words, 2)});
    return {};
}

Result<void> Scenario::send(const Words& words) {
    if (const auto enough = wants(words, 4, "send NODE MEMBER HOW TEXT"); !enough)
        return enough.error();
    const auto id = running(words[1]);
    if (!id)
        return id.error();
    trace::SendRequested request{nextRequest(), trace::Delivery::gossip, {}, textFrom(words, 3)};
    if (words[2] != "gossip") {
        request.delivery =
            words[3] == "reliable" ? trace::Delivery::reliable : trace::Delivery::bestEffort;
        request.member = words[2];
        request.payload = textFrom(words, 4);
    }
    network_.feed(*id, std::move(request));
    return {};
}

Result<void> Scenario::ping(const Words& words) {
    if (const auto enough = wants(words, 3, "ping NODE MEMBER"); !enough)
        return enough.error();
    const auto id = running(words[1]);
    if (!id)
        return id.error();
    network_.feed(*id, trace::PingRequested{nextRequest(), words[2]});
    return {};
}

} // namespace swimscope::test

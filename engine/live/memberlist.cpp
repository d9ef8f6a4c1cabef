// SPDX-License-Identifier: MPL-2.0
#include "engine/live/memberlist.h"

#include "engine/live/join_addresses.h"
#include "engine/live/member_run.h"
#include "engine/live/own_address.h"
#include "engine/trace/failure_text.h"
#include "engine/trace/prometheus.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace swimscope::live {
namespace {

/// Where memberlist listens.
constexpr std::uint16_t kUsualPort = 7946;

std::string machineName() {
    std::array<char, 256> name{};
    // The last byte stays zero, whatever the system does with a name that is too long.
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

/// ADDRESS[:PORT]. Names are not looked up: which of a name's addresses would be meant?
Result<Endpoint> endpointIn(const std::string& text, std::string_view what, std::uint16_t port) {
    const auto parsed = parseHostPort(text, port);
    if (!parsed)
        return Error{std::string(what) + ": " + parsed.error().message};
    const auto ip = IpAddress::fromText(parsed->host);
    if (!ip)
        return Error{std::string(what) + ": \"" + parsed->host +
                     "\" is no IP address; write ADDRESS:PORT"};
    return Endpoint{*ip, parsed->port};
}

Result<host::AddNode> setupOf(MemberOptions options) {
    host::AddNode setup;
    setup.name = options.name.empty() ? machineName() : std::move(options.name);
    const auto bind = endpointIn(options.bind, "bind", kUsualPort);
    if (!bind)
        return bind.error();
    setup.bind = *bind;
    setup.exactPort = bind->port != 0;
    if (!options.advertise.empty()) {
        const auto advertise = endpointIn(options.advertise, "advertise", 0);
        if (!advertise)
            return advertise.error();
        setup.advertise = *advertise;
    } else if (bind->ip.isUnspecified()) {
        setup.advertise = Endpoint{ownAddress(bind->ip.isV6()), 0};
    }
    if (const auto problems = swim::problemsOf(options.config); !problems.empty())
        return Error{"config: " + problems.front()};
    setup.config = std::move(options.config);
    setup.meta = std::move(options.meta);
    setup.keys = std::move(options.keys);
    setup.delegate = std::move(options.delegate);
    return setup;
}

bool lives(const Member& member) {
    return member.state == wire::MemberState::alive || member.state == wire::MemberState::suspect;
}

bool waitsToBeGossiped(const trace::HostedNode& node, std::string_view about) {
    return std::ranges::find(node.queue, about, &trace::QueuedBroadcast::about) != node.queue.end();
}

} // namespace

Memberlist::Memberlist(std::unique_ptr<MemberRun> run, NodeId node, std::string name)
    : run_(std::move(run)), node_(node), name_(std::move(name)) {}
Memberlist::Memberlist(Memberlist&&) noexcept = default;
Memberlist& Memberlist::operator=(Memberlist&&) noexcept = default;
Memberlist::~Memberlist() = default;

Result<Memberlist> Memberlist::create(MemberOptions options) {
    auto setup = setupOf(std::move(options));
    if (!setup)
        return setup.error();
    std::string name = setup->name;
    auto run = std::make_unique<MemberRun>();
    const auto started = run->ask(std::move(*setup));
    if (!started)
        return started.error();
    return Memberlist(std::move(run), started->node, std::move(name));
}

Result<Joined> Memberlist::join(const std::vector<std::string>& addresses) {
    // Looked up here and not by the session, on the thread that waits for it anyway.
    const auto done = run_->ask(host::Join{node_, resolve(addresses), RequestId::none});
    if (!done)
        return done.error();
    const auto& finished = std::get<trace::JoinFinished>(done->body);
    Joined joined{finished.contacted, trace::explain(finished.failures)};
    if (joined.contacted == 0 && !joined.failures.empty())
        return Error{std::move(joined.failures)};
    return joined;
}

Result<void> Memberlist::leave(Duration timeout) {
    const auto done = run_->ask(host::Leave{node_, timeout, false, RequestId::none});
    if (!done)
        return done.error();
    if (std::get<trace::LeaveFinished>(done->body).timedOut)
        return Error{"the news of the leave had not all gone out when its time was up"};
    return {};
}

void Memberlist::shutdown() {
    // What can go wrong is that it does not run any more.
    [[maybe_unused]] const auto done = run_->ask(host::Kill{node_});
}

// ---- looking ------------------------------------------------------------------------------------

template <class Keep>
std::vector<Member> Memberlist::select(Keep keep) const {
    return run_->with([&](const trace::Fold& fold, const auto&) {
        std::vector<Member> rows;
        for (const Member* row : fold.table(node_)) {
            if (keep(*row))
                rows.push_back(*row);
        }
        return rows;
    });
}

std::vector<Member> Memberlist::members() const {
    return select(lives);
}

std::vector<Member> Memberlist::table() const {
    return select([](const Member&) { return true; });
}

Member Memberlist::localNode() const {
    return run_->with([&](const trace::Fold& fold, const auto&) {
        const Member* row = fold.row(node_, name_);
        return row ? *row : Member{};
    });
}

std::uint32_t Memberlist::healthScore() const {
    return run_->with(
        [&](const trace::Fold& fold, const auto&) { return fold.node(node_)->health; });
}

trace::Metrics Memberlist::metrics() const {
    return run_->with([](const auto&, const trace::MetricsFold& fold) { return fold.metrics(); });
}

std::string Memberlist::prometheusText() const {
    const std::array<trace::MemberMetrics, 1> own{trace::MemberMetrics{name_, metrics()}};
    return trace::prometheusText(own);
}

// ---- asking -------------------------------------------------------------------------------------

/// For commands that end with RequestFinished.
Result<void> Memberlist::request(host::Command command) {
    const auto done = run_->ask(std::move(command));
    if (!done)
        return done.error();
    const auto& finished = std::get<trace::RequestFinished>(done->body);
    if (finished.failure != trace::Failure::none)
        return Error{trace::explain(finished.failure, finished.detail)};
    return {};
}

Result<void> Memberlist::setMeta(Bytes meta, Duration timeout) {
    if (auto done = request(host::SetMeta{node_, std::move(meta), RequestId::none}); !done)
        return done;
    const auto isOut = [&](const trace::Fold& fold) {
        const trace::HostedNode* node = fold.node(node_);
        return !node->alive() || !waitsToBeGossiped(*node, name_) ||
               std::ranges::count_if(fold.table(node_), [](const Member* m) { return lives(*m); }) <
                   2;
    };
    if (!run_->waitUntil(isOut, timeout))
        return Error{"the new metadata had not all gone out when its time was up"};
    return {};
}

/// Those who get a message often pass it on at once: there is nothing to wait for in that.
Result<void> Memberlist::sendUser(host::SendUser message) {
    if (!run_->onEngineThread())
        return request(std::move(message));
    run_->give(std::move(message));
    return {};
}

Result<void> Memberlist::send(std::string_view member, ByteView message, Reliability reliability) {
    const auto delivery = reliability == Reliability::reliable ? trace::Delivery::reliable
                                                               : trace::Delivery::bestEffort;
    return sendUser(host::SendUser{node_, delivery, std::string(member),
                                   Bytes(message.begin(), message.end()), RequestId::none});
}

Result<void> Memberlist::broadcast(ByteView message) {
    return sendUser(host::SendUser{node_,
                                   trace::Delivery::gossip,
                                   {},
                                   Bytes(message.begin(), message.end()),
                                   RequestId::none});
}

Result<Duration> Memberlist::ping(std::string_view member) {
    const auto done = run_->ask(host::PingMember{node_, std::string(member), RequestId::none});
    if (!done)
        return done.error();
    const auto& finished = std::get<trace::PingFinished>(done->body);
    if (finished.failure != trace::Failure::none)
        return Error{finished.member + ": " + trace::explain(finished.failure, {})};
    return finished.roundTrip;
}

Result<void> Memberlist::changeKeys(trace::KeyChange change, const wire::SecretKey& key) {
    const auto done = run_->ask(host::ChangeKeys{node_, change, key});
    if (!done)
        return done.error();
    return {};
}

Result<void> Memberlist::addKey(const wire::SecretKey& key) {
    return changeKeys(trace::KeyChange::added, key);
}

Result<void> Memberlist::useKey(const wire::SecretKey& key) {
    return changeKeys(trace::KeyChange::used, key);
}

Result<void> Memberlist::removeKey(const wire::SecretKey& key) {
    return changeKeys(trace::KeyChange::removed, key);
}

} // namespace swimscope::live

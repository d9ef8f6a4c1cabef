// SPDX-License-Identifier: MPL-2.0
#include "engine/live/engine.h"

#include "engine/live/join_addresses.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

namespace swimscope::live {
namespace {

/// Names that are looked up at the same time; each takes a thread for as long as it lasts.
constexpr int kMostLookups = 32;

/// Nodes that are woken before sockets have their turn again. When there is more to do than time,
/// pings are answered first, and what waits is gossip, whose missed ticks are not made up for:
/// otherwise late acks would breed suspicions, and those more gossip.
constexpr int kMostWakesPerRound = 16;

/// In milliseconds: about twelve days.
constexpr double kLongestTimer = 1 << 30;

/// How much longer than its own timeout a node may take to leave before it is killed.
constexpr auto kLeaveGrace = std::chrono::milliseconds(500);

/// Looks the names up on a thread of its own and orders the join afterwards. The thread may outlive
/// the engine; then the order is never read.
void lookUpElsewhere(std::shared_ptr<Exchange> exchange, JoinByName order) {
    ++exchange->lookups;
    std::thread([exchange = std::move(exchange), order = std::move(order)] {
        exchange->orders.post(host::Join{order.node, resolve(order.addresses), order.request});
        --exchange->lookups;
    }).detach();
}

std::vector<trace::JoinTarget> tooManyLookups(const std::vector<std::string>& addresses) {
    std::vector<trace::JoinTarget> targets;
    for (const std::string& text : addresses) {
        trace::JoinTarget& target = targets.emplace_back();
        target.text = text;
        target.failure = trace::Failure::tooMany;
        target.detail = "too many host names are being looked up; try again later";
    }
    return targets;
}

} // namespace

Engine::Engine(PacedClock& clock, host::RunSetup setup, std::shared_ptr<Exchange> exchange,
               std::function<void()> quit)
    : clock_(clock), exchange_(std::move(exchange)), quit_(std::move(quit)),
      cluster_(std::move(setup)), sockets_(*this),
      orders_(exchange_->orders.descriptor(), QSocketNotifier::Read) {
    cluster_.begin(clock_.now());
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&orders_, &QSocketNotifier::activated, this, [this] { takeOrders(); });
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { finishRound(); });
}

host::World Engine::world() {
    return {clock_.now(), sockets_, nonces_};
}

// ---- rounds -------------------------------------------------------------------------------------

void Engine::finishRound() {
    keepPace();
    const Instant now = clock_.now();
    if (const auto deadline = cluster_.nextDeadline(); deadline && *deadline <= now)
        cluster_.wake({now, sockets_, nonces_}, kMostWakesPerRound);
    keepPace(); // somebody may have come in
    const bool news = cluster_.hasEvents();
    if (news)
        room_ = exchange_->events.push(cluster_.takeEvents(std::move(room_)));
    const bool stopped = stopping_ && !anyRuns();
    if (stopped)
        exchange_->stopped.store(true, std::memory_order_release);
    if ((news || stopped) && exchange_->told)
        exchange_->told();
    setTimer(now);
}

/// Within the round in which it was decided, before anybody is told.
void Engine::keepPace() {
    if (cluster_.pace() == clock_.pace())
        return;
    clock_.setPace(cluster_.pace());
    timerFor_.reset();
}

void Engine::setTimer(Instant now) {
    const std::optional<Instant> deadline = cluster_.nextDeadline();
    if (!deadline) {
        timer_.stop();
        return;
    }
    if (timer_.isActive() && timerFor_ == deadline)
        return;
    timerFor_ = deadline;
    // Rounded up: woken early, a node would only have to be woken again.
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const double left = std::ceil(Milliseconds(*deadline - now).count() / cluster_.pace());
    timer_.start(static_cast<int>(std::clamp(left, 0.0, kLongestTimer)));
}

// ---- orders -------------------------------------------------------------------------------------

void Engine::takeOrders() {
    for (const Order& order : exchange_->orders.take())
        std::visit([this](const auto& o) { obey(o); }, order);
}

void Engine::obey(const host::Command& command) {
    if (!stopping_)
        cluster_.execute(world(), command);
}

void Engine::obey(const JoinByName& order) {
    if (!needLookup(order.addresses))
        obey(host::Join{order.node, resolve(order.addresses), order.request});
    else if (exchange_->lookups.load() < kMostLookups)
        lookUpElsewhere(exchange_, order);
    else
        obey(host::Join{order.node, tooManyLookups(order.addresses), order.request});
}

void Engine::obey(const StopAll& order) {
    if (std::exchange(stopping_, true))
        return;
    std::vector<host::Command> commands;
    if (cluster_.pace() < 1) // nobody should have to wait for it
        commands.emplace_back(host::SetPace{1});
    for (const auto& [id, driver] : cluster_.drivers()) {
        if (driver.frozen()) // it can't say good-bye
            commands.emplace_back(host::Kill{id});
        else if (driver.running())
            commands.emplace_back(host::Leave{id, order.leaveTimeout});
    }
    for (const host::Command& command : commands)
        cluster_.execute(world(), command);
    const auto patience =
        std::chrono::ceil<std::chrono::milliseconds>(order.leaveTimeout) + kLeaveGrace;
    QTimer::singleShot(patience, this, [this] { killAll(); });
}

void Engine::obey(const Quit&) {
    quit_();
}

void Engine::killAll() {
    std::vector<NodeId> running;
    for (const auto& [id, driver] : cluster_.drivers()) {
        if (driver.running())
            running.push_back(id);
    }
    for (const NodeId id : running)
        cluster_.execute(world(), host::Kill{id});
}

bool Engine::anyRuns() const {
    return std::ranges::any_of(cluster_.drivers(),
                               [](const auto& entry) { return entry.second.running(); });
}

// ---- what the sockets tell ----------------------------------------------------------------------

void Engine::onDatagram(NodeId node, Endpoint from, ByteView bytes) {
    cluster_.onDatagram(world(), node, from, bytes);
}

StreamId Engine::onStreamAccepted(NodeId node, Endpoint from) {
    return cluster_.onStreamAccepted(world(), node, from);
}

void Engine::onStreamOpened(NodeId node, StreamId stream, Endpoint local) {
    cluster_.onStreamOpened(world(), node, stream, local);
}

void Engine::onStreamBytes(NodeId node, StreamId stream, ByteView bytes) {
    cluster_.onStreamBytes(world(), node, stream, bytes);
}

void Engine::onStreamDrained(NodeId node, StreamId stream) {
    cluster_.onStreamDrained(world(), node, stream);
}

void Engine::onStreamClosed(NodeId node, StreamId stream) {
    cluster_.onStreamClosed(world(), node, stream);
}

void Engine::onStreamFailed(NodeId node, StreamId stream, const host::TransportError& error) {
    cluster_.onStreamFailed(world(), node, stream, error);
}

void Engine::onStreamRefused(NodeId node, Endpoint from, const host::TransportError& error) {
    cluster_.onStreamRefused(world(), node, from, error);
}

} // namespace swimscope::live

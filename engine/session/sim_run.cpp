// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_run.h"

#include "engine/base/overloaded.h"
#include "engine/host/join_address.h"

#include <algorithm>
#include <utility>

namespace swimscope::session {
namespace {

/// So many things happen before the thread looks for orders and hands on what came of them: a
/// fraction of a frame.
constexpr int kThingsAtOnce = 2000;

/// And so many where nothing else is to be done until something is found.
constexpr int kThingsInLook = 5000;

/// Where a simulated node is reached: by the address that it was given, or by its name alone.
trace::JoinTarget resolved(const std::string& text, const host::Cluster& cluster) {
    trace::JoinTarget target{.text = text};
    for (const auto& [id, driver] : cluster.drivers())
        if (driver.setup().name == text) {
            target.member = text;
            target.endpoint = driver.advertised();
            return target;
        }
    const auto address = host::parseJoinAddress(text);
    const auto ip = address ? IpAddress::fromText(address->host.host) : std::nullopt;
    if (ip) {
        target.member = address->member;
        target.endpoint = {*ip, address->host.port};
    } else {
        target.failure = address ? trace::Failure::unresolved : trace::Failure::badAddress;
        target.detail = address ? address->host.host : address.error().message;
    }
    return target;
}

Duration periodOf(const host::Cluster& cluster) {
    for (const auto& [id, driver] : cluster.drivers())
        if (driver.running())
            return driver.setup().config.probeInterval;
    return swim::Config().probeInterval;
}

} // namespace

SimRun::SimRun(const sim::Setup& setup, const std::vector<TimedCommand>& opening)
    : SimRun(SimOrigin(setup, opening)) {}

SimRun::SimRun(SimOrigin origin)
    : origin_(std::move(origin)), rerun_(origin_), simulation_(rerun_.begun()),
      thread_([this] { work(); }) {}

SimRun::~SimRun() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SimRun::post(host::Command command) {
    tell(std::move(command));
}

void SimRun::join(NodeId node, std::vector<std::string> addresses, RequestId request) {
    tell(JoinOrder{node, std::move(addresses), request});
}

void SimRun::step(Stride stride) {
    tell(stride);
}

bool SimRun::beginSearch(std::shared_ptr<Search> search) {
    if (!idle() || events_.waiting() > 0)
        return false;
    tell(std::move(search));
    return true;
}

void SimRun::look() {
    tell(Look{});
}

void SimRun::tell(Order order) {
    {
        const std::lock_guard lock(mutex_);
        orders_.push_back(std::move(order));
        idle_.store(false, std::memory_order_release);
    }
    wake_.notify_one();
}

void SimRun::allow(Instant until) {
    {
        const std::lock_guard lock(mutex_);
        if (until <= allowed_)
            return;
        allowed_ = until;
        idle_.store(false, std::memory_order_release);
    }
    wake_.notify_one();
}

SimOrigin SimRun::origin(EventId last, Instant at) const {
    const std::lock_guard lock(mutex_);
    return origin_.upTo(last, at);
}

// ---- on the thread ------------------------------------------------------------------------------

void SimRun::work() {
    publish();
    if (!runAgain())
        return;
    std::unique_lock lock(mutex_);
    while (!ending_) {
        if (orders_.empty() && simulation_.now() >= allowed_) {
            idle_.store(true, std::memory_order_release);
            wake_.wait(lock);
            continue;
        }
        const std::deque<Order> orders = std::exchange(orders_, {});
        const Instant allowed = allowed_;
        lock.unlock();
        for (const Order& order : orders)
            carryOut(order);
        int things = 0;
        for (auto next = simulation_.next(); next && *next <= allowed && things < kThingsAtOnce;
             next = simulation_.next(), ++things)
            simulation_.step();
        if (things < kThingsAtOnce)
            simulation_.runUntil(allowed);
        publish();
        lock.lock();
    }
}

/// To where its origin ends; false where it is to end before that.
bool SimRun::runAgain() {
    for (bool done = false; !done;) {
        done = rerun_.goOn(simulation_, kThingsAtOnce);
        publish();
        const std::lock_guard lock(mutex_);
        if (ending_)
            return false;
    }
    return true;
}

void SimRun::give(const host::Command& command) {
    auto given = std::make_shared<const GivenCommand>(
        GivenCommand{simulation_.things(), simulation_.now(),
                     static_cast<EventId>(simulation_.events() + 1), command});
    simulation_.execute(command);
    const std::lock_guard lock(mutex_);
    origin_.given.push_back(std::move(given));
}

void SimRun::carryOut(const Order& order) {
    std::visit(Overloaded{[this](const host::Command& command) { give(command); },
                          [this](const JoinOrder& join) {
                              host::Join command{join.node, {}, join.request};
                              for (const std::string& address : join.addresses)
                                  command.targets.push_back(
                                      resolved(address, simulation_.cluster()));
                              give(command);
                          },
                          [this](Stride how) { stride(how); },
                          [this](const std::shared_ptr<Search>& search) { search_ = search; },
                          [this](Look) { lookAround(); }},
               order);
}

void SimRun::stride(Stride stride) {
    switch (stride) {
    case Stride::event:
        simulation_.step();
        break;
    case Stride::message:
        simulation_.stepUntilArrival();
        break;
    case Stride::period:
        simulation_.run(periodOf(simulation_.cluster()));
        break;
    }
}

void SimRun::lookAround() {
    for (int things = 0; things < kThingsInLook && search_ && simulation_.next(); ++things) {
        simulation_.step();
        publish();
    }
}

/// Events first, then the time: whoever reads the time and then takes the events has all up to it.
void SimRun::publish() {
    const Instant now = simulation_.now();
    trace::Batch events = simulation_.takeEvents();
    if (search_ && !search_->over())
        search_->take(events);
    if (search_ && search_->over())
        search_.reset();
    events_.push(std::move(events));
    now_.store(now.time_since_epoch().count(), std::memory_order_release);
}

} // namespace swimscope::session

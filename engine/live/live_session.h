// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/descriptor_limit.h"
#include "engine/live/orders.h"
#include "engine/live/paced_clock.h"
#include "engine/session/session.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace swimscope::live {

class EngineThread;

/// How a live run starts.
struct LiveSetup {
    /// Decides all chances of the nodes. Nothing: one that no other run has.
    std::optional<std::uint64_t> seed;
    /// Called on the engine's thread when there is something to take, or the session has stopped:
    /// for those who sleep until then. Must be quick. Nothing: whoever takes comes by now and then.
    std::function<void()> told;
};

/// Nodes on real sockets. They run on a thread of the session's own, which starts with the session
/// and ends with it. No call blocks but the destructor, which waits for the thread. Other than of
/// every session, commands may be given from any thread; events are taken by one.
///
/// Sockets on Qt's event loops need a QCoreApplication, though not that it runs. Where there is
/// none when the first session starts, that makes one (live/application.h).
class LiveSession : public session::Session {
  public:
    explicit LiveSession(LiveSetup setup = {});
    /// Ends everything at once, as a crash would: peers see dead nodes. `stop` beforehand is
    /// polite.
    ~LiveSession() override;

    session::Kind kind() const override { return session::Kind::live; }
    Instant now() const override { return clock_.now(); }
    void post(host::Command command) override;
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override;
    trace::Batch take() override;

    /// Leaves with all nodes, at most for this long, and stops them; those that are frozen or don't
    /// manage to leave are killed. Commands given after this are not carried out any more.
    void stop(Duration leaveTimeout);
    /// Whether that is done. Then one more `take` has all that is left to know.
    bool stopped() const;

    /// The wall clock's time of the run's instant zero; its RunStarted says the same.
    Duration unixTimeOfZero() const { return clock_.unixTimeOfZero(); }

    /// What the system allows; large clusters need a high limit.
    DescriptorLimit descriptorLimit() const { return limit_; }

  private:
    PacedClock clock_;
    DescriptorLimit limit_;
    std::shared_ptr<Exchange> exchange_;
    std::unique_ptr<EngineThread> thread_;
};

} // namespace swimscope::live

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/live_session.h"
#include "engine/trace/fold.h"
#include "tests/soak/recordings.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace swimscope::soak {

/// What members of a cluster were seen to do, but for sending and receiving.
struct Seen {
    std::uint64_t rejected = 0; ///< packets and streams that were turned away
    std::uint64_t refused = 0;  ///< connections among them
    /// Rows that came to say of a member what it never said itself.
    std::uint64_t tampered = 0;
    std::uint64_t suspicions = 0;
    std::uint64_t deaths = 0;
};

/// A cluster of ours on real sockets, under watch: its trace is folded as it comes, and forgotten.
class Victim {
  public:
    /// `nodes` members; false where they do not come together within the limit.
    bool start(std::size_t nodes, bool encrypted, Duration limit);

    /// Takes in what happened until the condition holds or so much time has passed; what it says
    /// then.
    bool watch(const std::function<bool()>& until, Duration most);

    /// Whether all members hold all, and nobody else.
    bool together() const;
    std::vector<RecordedMember> members() const;
    Instant now() const { return session_.now(); }
    const Seen& seen() const { return seen_; }
    /// Counts anew.
    void forgetSeen() { seen_ = {}; }

  private:
    void takeIn();

    live::LiveSession session_;
    trace::Fold fold_;
    Seen seen_;
    std::size_t nodes_ = 0;
};

} // namespace swimscope::soak

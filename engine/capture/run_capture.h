// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/capture/capture_counts.h"
#include "engine/capture/pcapng_writer.h"
#include "engine/host/replay.h"
#include "engine/trace/event.h"

#include <memory>
#include <ostream>

namespace swimscope::capture {

/// A recorded run as a capture of what its nodes sent and received. Its events hold no bytes: the
/// run is run again, compared with what was recorded, and what the nodes order is made into packets
/// as it was then. Takes a whole trace, one event at a time, and holds back a bounded part of it:
/// of each packet that did not arrive it says why.
///
/// Keys are in no recording, so that what was encrypted comes out in the clear.
class RunCapture {
  public:
    /// What was sent outside of these times is left out. `out` must outlive this.
    RunCapture(std::ostream& out, const CaptureAbout& about, Instant from = Instant::min(),
               Instant to = Instant::max());
    ~RunCapture();
    RunCapture(const RunCapture&) = delete;
    RunCapture& operator=(const RunCapture&) = delete;

    /// False once the run has gone another way than it was recorded, or the stream takes no more.
    bool take(const trace::Event& event);
    /// There are no more events; writes what was held back.
    void finish();

    const host::ReplayResult& replayed() const;
    CaptureCounts counts() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace swimscope::capture

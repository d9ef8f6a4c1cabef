// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/host/replay.h"
#include "engine/recording/packet_bytes.h"
#include "engine/recording/recording.h"
#include "engine/trace/event.h"

#include <functional>

/// What is done with all of a run, from its first event on.
namespace swimscope::recording {

/// Hands on all events of a recording until `take` says no. The error: it can't be read, or was not
/// kept whole, so that its run can't be run again.
Result<void> forEachOfWhole(Recording& recording,
                            const std::function<bool(const trace::Event&)>& take);

/// What came of filling a recording with the bytes of its packets.
struct FilledBytes {
    bool wereThere = false;      ///< already: nothing was done
    host::ReplayResult replayed; ///< where it went another way, the recording is as it was
    BytesCount count;
};

/// Runs a recorded run again and puts the bytes of its packets into the recording: all of them, in
/// one transaction, or none. Takes about as long as the run took in virtual time. The recording was
/// opened to be written, and nobody records into it any more; the error says what is in the way.
Result<FilledBytes> fillBytes(Recording& recording);

} // namespace swimscope::recording

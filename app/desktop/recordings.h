// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/desktop/options.h"
#include "engine/base/result.h"
#include "engine/recording/recorder.h"
#include "engine/session/session.h"
#include "engine/session/sink.h"

#include <memory>
#include <string>

namespace swimscope::desktop {

/// What is kept of runs, and opened again.
class Recordings {
  public:
    /// Makes the file that the command line asks for, if it does.
    static Result<Recordings> begin(const Options& options);

    /// A recording to look at.
    static Result<std::unique_ptr<session::Session>> open(const std::string& file);

    /// A new file for a run of this kind; the error is a sentence that begins with its name.
    static Result<std::unique_ptr<session::Sink>> start(const std::string& file,
                                                        session::Kind kind);

    /// The first session comes back as one that is recorded, if that was asked for; all others as
    /// they are.
    std::unique_ptr<session::Session> kept(std::unique_ptr<session::Session> session);

  private:
    std::unique_ptr<recording::Recorder> recorder_; ///< until there is something to record
};

} // namespace swimscope::desktop

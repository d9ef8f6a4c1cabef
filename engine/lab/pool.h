// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

#include <functional>
#include <span>

namespace swimscope::lab {

/// Does works on so many threads of its own, and hands each sample over on the calling thread, in
/// the order of works, as soon as those before it are there. So nothing that follows depends on how
/// many threads there were. Returns once all threads have ended; false if `stop` ended it early.
bool runWorks(const Experiment& experiment, const Settings& settings, std::span<const Work> works,
              std::size_t threads, const Stop& stop,
              const std::function<void(const Sample&)>& take);

} // namespace swimscope::lab

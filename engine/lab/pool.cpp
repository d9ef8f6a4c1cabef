// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/pool.h"

#include "engine/lab/in_order.h"

namespace swimscope::lab {

bool runWorks(const Experiment& experiment, const Settings& settings, std::span<const Work> works,
              std::size_t threads, const Stop& stop,
              const std::function<void(const Sample&)>& take) {
    return makeInOrder<Sample>(
        works.size(), threads, stop,
        [&](std::size_t place) {
            return Sample{works[place], experiment.run(settings, works[place], stop)};
        },
        take);
}

} // namespace swimscope::lab

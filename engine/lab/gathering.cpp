// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/gathering.h"

#include <utility>

namespace swimscope::lab {

Distribution pooled(std::span<const Sample> samples, std::size_t cell, const std::string& figure) {
    std::vector<double> all;
    for (const Sample& sample : samples)
        if (sample.work.cell == cell) {
            const std::span<const double> values = sample.values(figure);
            all.insert(all.end(), values.begin(), values.end());
        }
    return Distribution(std::move(all));
}

double totalOf(std::span<const Sample> samples, std::size_t cell, const std::string& figure) {
    double total = 0;
    for (const Sample& sample : samples)
        if (sample.work.cell == cell)
            total += sample.value(figure);
    return total;
}

} // namespace swimscope::lab

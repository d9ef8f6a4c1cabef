// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/experiment.h"

namespace swimscope::lab {

std::span<const double> Sample::values(const std::string& figure) const {
    const auto found = figures.find(figure);
    return found == figures.end() ? std::span<const double>() : found->second;
}

double Sample::value(const std::string& figure) const {
    const std::span<const double> all = values(figure);
    return all.empty() ? 0 : all.front();
}

} // namespace swimscope::lab

// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/judging.h"

#include "engine/lab/figure_text.h"

#include <fmt/format.h>

#include <utility>

namespace swimscope::lab {
namespace {

using Outcome = Verdict::Outcome;

Verdict judged(std::string claim, std::string figure, bool met) {
    return {std::move(claim), std::move(figure), met ? Outcome::met : Outcome::missed};
}

std::string withUnit(double value, const std::string& unit) {
    return figureText(value) + (unit.empty() ? "" : " " + unit);
}

} // namespace

Verdict within(std::string claim, std::optional<double> value, double low, double high,
               const std::string& unit) {
    if (!value)
        return unjudged(std::move(claim), "nothing was counted");
    return judged(std::move(claim),
                  fmt::format("{}, wanted {} to {}", withUnit(*value, unit), figureText(low),
                              withUnit(high, unit)),
                  low <= *value && *value <= high);
}

Verdict atMost(std::string claim, std::optional<double> value, double most,
               const std::string& unit) {
    if (!value)
        return unjudged(std::move(claim), "nothing was counted");
    return judged(
        std::move(claim),
        fmt::format("{}, wanted at most {}", withUnit(*value, unit), withUnit(most, unit)),
        *value <= most);
}

Verdict atLeast(std::string claim, std::optional<double> value, double least,
                const std::string& unit) {
    if (!value)
        return unjudged(std::move(claim), "nothing was counted");
    return judged(
        std::move(claim),
        fmt::format("{}, wanted at least {}", withUnit(*value, unit), withUnit(least, unit)),
        *value >= least);
}

Verdict unjudged(std::string claim, std::string why) {
    return {std::move(claim), std::move(why), Outcome::unjudged};
}

} // namespace swimscope::lab

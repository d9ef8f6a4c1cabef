// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/admission.h"

#include <fmt/format.h>

namespace swimscope::wire {

using Why = Refusal::Kind;

std::optional<Refusal> refusalOfLabel(const Admission& admission, std::string_view carried,
                                      std::string_view what) {
    if (admission.labelTakenOff) {
        if (carried.empty())
            return std::nullopt;
        return Refusal{Why::doubleLabel,
                       fmt::format("the {} carries a label where none is expected", what)};
    }
    if (carried == admission.label)
        return std::nullopt;
    if (carried.empty())
        return Refusal{
            Why::unlabelled,
            fmt::format("the {} carries no label, and this node's cluster has one", what)};
    return Refusal{Why::labelled,
                   fmt::format("the {} carries the label \"{}\", and this node's cluster has {}",
                               what, toUtf8Lossy(bytesOf(carried)),
                               admission.label.empty() ? "none" : "another")};
}

Refusal refusalOfWrongKey(std::string_view what) {
    return {Why::wrongKey, fmt::format("the {} is encrypted, and none of this node's keys opens "
                                       "it; or it was altered on its way",
                                       what)};
}

Refusal refusalOfPlaintext(std::string_view what) {
    return {Why::notEncrypted,
            fmt::format("the {} is not encrypted, and this node takes in nothing else", what)};
}

} // namespace swimscope::wire

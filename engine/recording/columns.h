// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <string_view>

namespace swimscope::recording {

/// What a recording's table of events says of an event beside its bytes, so that SQL can ask for
/// it.
struct Columns {
    static constexpr std::int64_t kNothing = -1;

    std::int64_t what = kNothing; ///< a message's type, or what a change of a row meant
    std::string_view subject{};   ///< the member that it is about
    std::string_view peer{};      ///< the member that said so, or that is spoken to
};

/// The texts are the body's own.
Columns columnsOf(const trace::Body& body);

} // namespace swimscope::recording

// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope {

/// One callable made of several, for std::visit: a lambda for each alternative.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

// C++20 needs no guide, but clang 14 does.
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace swimscope

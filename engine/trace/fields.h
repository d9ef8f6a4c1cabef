// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <type_traits>

/// What the writers of text, digests and recordings share to walk the `fields` of events and
/// messages (inputs.h says what those are).
namespace swimscope::trace {

/// A visitor that looks at nothing; it only asks whether a type lists its fields.
struct NoVisitor {
    template <class... Anything>
    void operator()(const Anything&...) const {}
};

/// Types that list their fields, and so can be written and read field by field.
template <class T>
concept HasFields = requires(T& value) {
    T::fields(value, NoVisitor{});
};

} // namespace swimscope::trace

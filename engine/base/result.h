// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/check.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace swimscope {

/// What went wrong, as a sentence for a person: what, where, and what to do.
struct Error {
    std::string message;
    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or the reason why there is none. The engine throws no exceptions across its boundaries.
template <class T, class E = Error>
class [[nodiscard]] Result {
  public:
    // Implicit on purpose, so that `return value;` and `return Error{...};` read as they are meant.
    // NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}
    // NOLINTEND(google-explicit-constructor)

    explicit operator bool() const { return state_.index() == 0; }
    bool ok() const { return state_.index() == 0; }

    const T& value() const& {
        SWIMSCOPE_CHECK(ok());
        return *std::get_if<0>(&state_);
    }
    T& value() & {
        SWIMSCOPE_CHECK(ok());
        return *std::get_if<0>(&state_);
    }
    T&& value() && {
        SWIMSCOPE_CHECK(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    const E& error() const {
        SWIMSCOPE_CHECK(!ok());
        return *std::get_if<1>(&state_);
    }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    std::variant<T, E> state_;
};

/// Success without a value, or an error.
template <class E>
class [[nodiscard]] Result<void, E> {
  public:
    Result() = default;
    Result(E error) : error_(std::move(error)) {} // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return !error_; }
    bool ok() const { return !error_; }
    const E& error() const {
        SWIMSCOPE_CHECK(error_.has_value());
        return *error_;
    }

  private:
    std::optional<E> error_;
};

} // namespace swimscope

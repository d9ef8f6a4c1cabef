// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <variant>

namespace swimscope::trace {

template <class Kind, class... Every>
constexpr std::size_t indexAmong(const std::variant<Every...>*) {
    constexpr std::array<bool, sizeof...(Every)> isIt{std::is_same_v<Kind, Every>...};
    std::size_t index = 0;
    while (!isIt[index])
        ++index;
    return index;
}

/// Where a kind of event stands in Body.
template <class Kind>
inline constexpr std::size_t kKindIndex = indexAmong<Kind>(static_cast<const Body*>(nullptr));

template <class Kind>
inline constexpr bool kIsInputKind = kKindIndex<Kind> < std::variant_size_v<Input>;

template <class... Every>
std::variant<const Every*...> viewAmong(const std::variant<Every...>*);

/// A body that lies elsewhere, and need not be part of an event.
using BodyView = decltype(viewAmong(static_cast<const Body*>(nullptr)));

BodyView viewOf(const Body& body);

template <class T, class Variant>
struct IsAmong;
template <class T, class... Every>
struct IsAmong<T, std::variant<Every...>> : std::disjunction<std::is_same<T, Every>...> {};

template <class T>
concept KindOfEvent = IsAmong<T, Body>::value;

template <KindOfEvent Fact>
BodyView viewOf(const Fact& fact) {
    return BodyView(std::in_place_index<kKindIndex<Fact>>, &fact);
}

/// A set of kinds of events.
class Kinds {
  public:
    static constexpr Kinds all() {
        return of([]<class>() { return true; });
    }
    static constexpr Kinds none() { return Kinds(); }
    template <class... Some>
    static constexpr Kinds only() {
        return (none() | ... | at(kKindIndex<Some>));
    }
    static constexpr Kinds at(std::size_t index) {
        Kinds kinds;
        kinds.words_[index / kBits] = std::uint64_t{1} << index % kBits;
        return kinds;
    }
    /// Those of which `belongs.template operator()<Kind>()` says so.
    template <class Belongs>
    static constexpr Kinds of(Belongs belongs) {
        return [&belongs]<class... Every>(std::variant<Every...>*) {
            return (none() | ... |
                    (belongs.template operator()<Every>() ? at(kKindIndex<Every>) : none()));
        }(static_cast<Body*>(nullptr));
    }

    constexpr bool have(std::size_t index) const {
        return (words_[index / kBits] >> index % kBits & 1) != 0;
    }
    bool have(const Body& body) const { return have(body.index()); }
    template <class Kind>
    constexpr bool have() const {
        return have(kKindIndex<Kind>);
    }
    friend constexpr Kinds operator|(Kinds a, Kinds b) {
        for (std::size_t i = 0; i < kWords; ++i)
            a.words_[i] |= b.words_[i];
        return a;
    }
    friend constexpr Kinds operator&(Kinds a, Kinds b) {
        for (std::size_t i = 0; i < kWords; ++i)
            a.words_[i] &= b.words_[i];
        return a;
    }
    friend constexpr bool operator==(const Kinds&, const Kinds&) = default;

  private:
    static constexpr std::size_t kBits = 64;
    static constexpr std::size_t kWords = (std::variant_size_v<Body> + kBits - 1) / kBits;

    constexpr Kinds() = default;

    std::array<std::uint64_t, kWords> words_{};
};

} // namespace swimscope::trace

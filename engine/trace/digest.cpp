// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/digest.h"

#include "engine/base/check.h"
#include "engine/trace/fields.h"
#include "engine/trace/roster.h"

#include <fmt/format.h>

#include <bit>
#include <concepts>
#include <span>
#include <type_traits>

namespace swimscope::trace {
namespace {

template <class Kind, class... Core>
constexpr bool kIsOneOf = (std::is_same_v<Kind, Core> || ...);

template <class Kind>
constexpr bool kIsCore = kIsOneOf<Kind, MessageSent, Judged, MemberChanged, MemberForgotten,
                                  SuspicionStarted, SuspicionConfirmed, SuspicionEnded,
                                  HealthChanged, NodeStopped, NodeFrozen, NodeThawed, RosterMade>;

/// Of a kind's name: what a kind's number is may change with the kinds there are.
constexpr std::uint64_t fingerprintOf(std::string_view name) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
    return hash;
}

/// Mixes values in, a word at a time, by their fields: what a large simulation does most, so it
/// makes no bytes of them first.
class Mixer {
  public:
    explicit Mixer(std::uint64_t seed) : hash_(seed) {}

    std::uint64_t hash() const { return hash_; }

    template <class T, class... Hint>
    void operator()(std::string_view, const T& value, const Hint&...) {
        mix(value);
    }

    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void mix(T value) {
        constexpr std::uint64_t kFactor = 0x9fb21c651e98df25ULL;
        hash_ = (std::rotl(hash_, 29) ^ static_cast<std::uint64_t>(value)) * kFactor;
        hash_ ^= hash_ >> 32;
    }
    void mix(double value) { mix(std::bit_cast<std::uint64_t>(value)); }
    void mix(Duration value) { mix(value.count()); }
    void mix(Instant value) { mix(value.time_since_epoch()); }
    void mix(const std::string& text) {
        mix(ByteView(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    }
    void mix(const Bytes& bytes) { mix(ByteView(bytes)); }
    void mix(const IpAddress& ip) { mix(ip.bytes()); }
    void mix(const Endpoint& endpoint) {
        mix(endpoint.ip);
        mix(endpoint.port);
    }
    void mix(const wire::Blob& blob) {
        mix(blob.isNil);
        mix(blob.bytes);
    }
    void mix(const wire::Versions& versions) {
        mix(versions.count);
        mix(ByteView(versions.octets));
    }
    void mix(const wire::Nonce& nonce) { mix(ByteView(nonce)); }
    void mix(const wire::MessagePtr& message) {
        SWIMSCOPE_CHECK(message != nullptr);
        mix(message->index());
        std::visit([this](const auto& m) { mix(m); }, *message);
    }
    /// Nothing where there are none, as before there could be any.
    void mix(const FaultTermsPtr& terms) {
        if (terms)
            mix(*terms);
    }
    void mix(const Arrival& arrival) {
        mix(arrival.message);
        mix(arrival.cause);
        mix(arrival.refusals);
    }
    void mix(const RosterPtr& roster) { mixAll(roster->rows()); }
    template <class T>
    void mix(const std::vector<T>& values) {
        mixAll(std::span(values));
    }
    template <class T, std::size_t Few>
    void mix(const ShortVector<T, Few>& values) {
        mixAll(std::span(values));
    }
    template <HasFields T>
    void mix(const T& value) {
        T::fields(value, *this);
    }

  private:
    void mix(ByteView bytes) {
        constexpr std::size_t kWord = 8;
        mix(bytes.size());
        for (; bytes.size() >= kWord; bytes = bytes.subspan(kWord))
            mix(wordOf(bytes.first<kWord>()));
        if (!bytes.empty())
            mix(wordOf(bytes));
    }
    static std::uint64_t wordOf(ByteView bytes) {
        std::uint64_t word = 0;
        for (std::size_t i = bytes.size(); i-- > 0;)
            word = word << 8 | bytes[i];
        return word;
    }
    template <class T>
    void mixAll(std::span<const T> values) {
        mix(values.size());
        for (const T& value : values)
            mix(value);
    }

    std::uint64_t hash_;
};

} // namespace

Kinds Digest::covers() {
    return Kinds::of([]<class Kind>() { return kIsInputKind<Kind> || kIsCore<Kind>; });
}

void Digest::add(const Head& head, BodyView body) {
    static const Kinds kCore = covers();
    if (!kCore.have(body.index()))
        return;
    Mixer mixer(state_[0]);
    mixer.mix(head.id);
    mixer.mix(head.at);
    mixer.mix(head.node);
    mixer.mix(head.cause);
    std::visit(
        [&mixer](const auto* kind) {
            constexpr std::uint64_t kKind = fingerprintOf(std::decay_t<decltype(*kind)>::eventName);
            mixer.mix(kKind);
            mixer.mix(*kind);
        },
        body);
    state_[0] = mixer.hash();
    state_[1] = (std::rotl(state_[1], 31) + state_[0]) * 0xd6e8feb86659fd93ULL;
}

std::string Digest::hex() const {
    return fmt::format("{:016x}{:016x}", state_[0], state_[1]);
}

} // namespace swimscope::trace

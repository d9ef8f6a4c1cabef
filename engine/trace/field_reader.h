// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/trace/event.h"
#include "engine/trace/fields.h"
#include "engine/trace/fold.h"
#include "engine/trace/metrics.h"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::trace {

/// The last value of each enumeration that events hold: what is beyond it is no value.
template <class E>
inline constexpr E kLast = static_cast<E>(std::numeric_limits<std::underlying_type_t<E>>::max());
template <>
inline constexpr Failure kLast<Failure> = static_cast<Failure>(kFailures - 1);
template <>
inline constexpr Delivery kLast<Delivery> = Delivery::gossip;
template <>
inline constexpr KeyChange kLast<KeyChange> = KeyChange::removed;
template <>
inline constexpr MemberState kLast<MemberState> = MemberState::left;
template <>
inline constexpr Change kLast<Change> = Change::left;
template <>
inline constexpr Way kLast<Way> = Way::tcp;
template <>
inline constexpr Ticker kLast<Ticker> = Ticker::pushPull;
template <>
inline constexpr FaultKind kLast<FaultKind> = static_cast<FaultKind>(kFaultKinds - 1);
template <>
inline constexpr Verdict kLast<Verdict> = Verdict::noRoom;
template <>
inline constexpr Carriers kLast<Carriers> = Carriers::streams;
template <>
inline constexpr Latency::Shape kLast<Latency::Shape> = Latency::Shape::pareto;
template <>
inline constexpr HostedNode::Life kLast<HostedNode::Life> = HostedNode::Life::stopped;
template <>
inline constexpr MetricsFold::Instances kLast<MetricsFold::Instances> =
    MetricsFold::Instances::leftOut;

/// Reads what FieldWriter wrote. Nothing is trusted: what is no value, and a length beyond the
/// bytes, makes all of it fail, and no more is allocated than a small multiple of the bytes.
class FieldReader {
  public:
    FieldReader(ByteView bytes, std::size_t at) : bytes_(bytes), at_(at) {}
    /// With texts that stand there once. Reads no more than `most` bytes of memory hold.
    FieldReader(ByteView bytes, std::vector<std::string>& texts, std::size_t most)
        : bytes_(bytes), at_(0), texts_(&texts), left_(most) {}

    /// The bytes are one thing as a whole, and perhaps of an earlier version: what it did not write
    /// (Later) may be missing at their end.
    void acceptOlder() { older_ = true; }
    bool failed() const { return failed_; }
    void fail() { failed_ = true; }
    std::size_t at() const { return at_; }

    template <class T, class... Hint>
    void operator()(std::string_view, T& value, const Hint&...) {
        read(value);
    }

    /// What earlier versions did not write stays as it is where they wrote.
    template <class T>
    void operator()(std::string_view, T& value, const Later&) {
        if (!older_ || at_ < bytes_.size())
            read(value);
    }

    template <std::integral T>
    void read(T& value) {
        std::uint64_t bits = 0;
        const ByteView raw = take(sizeof(T));
        for (std::size_t i = raw.size(); i-- > 0;)
            bits = bits << 8 | raw[i];
        value = static_cast<T>(bits);
    }
    template <class T>
    requires std::is_enum_v<T>
    void read(T& value) {
        std::underlying_type_t<T> raw{};
        read(raw);
        if (raw > number(kLast<T>))
            failed_ = true;
        else
            value = static_cast<T>(raw);
    }
    void read(double& value) {
        std::uint64_t bits = 0;
        read(bits);
        value = std::bit_cast<double>(bits);
    }
    void read(Duration& value) {
        Duration::rep count = 0;
        read(count);
        value = Duration(count);
    }
    void read(Instant& value) {
        Duration since{};
        read(since);
        value = Instant(since);
    }
    void read(std::string& text) {
        if (texts_)
            return readKnown(text);
        text = asChars(take(readLength()));
    }
    void read(Bytes& bytes) {
        const ByteView raw = take(readLength());
        bytes.assign(raw.begin(), raw.end());
    }
    void read(IpAddress& ip) {
        std::uint8_t size = 0;
        read(size);
        if (const auto address = IpAddress::fromBytes(take(size)))
            ip = *address;
        else
            failed_ = true;
    }
    void read(Endpoint& endpoint) {
        read(endpoint.ip);
        read(endpoint.port);
    }
    void read(wire::Blob& blob) {
        read(blob.isNil);
        read(blob.bytes);
    }
    void read(wire::Versions& versions) {
        read(versions.count);
        const ByteView raw = take(versions.octets.size());
        std::ranges::copy(raw, versions.octets.begin());
        if (versions.count > versions.octets.size())
            failed_ = true;
    }
    void read(wire::Nonce& nonce) { std::ranges::copy(take(nonce.size()), nonce.begin()); }
    void read(wire::MessagePtr& message) {
        std::uint8_t kind = 0;
        read(kind);
        wire::Message value;
        readKind(value, kind);
        message = wire::share(std::move(value));
    }
    void read(RosterPtr& roster) {
        std::vector<MemberRow> rows;
        readAll(rows);
        roster = std::make_shared<const Roster>(std::move(rows));
    }
    void read(FaultTermsPtr& terms) {
        bool there = false;
        read(there);
        if (!there)
            return;
        FaultTerms value;
        read(value);
        terms = std::make_shared<const FaultTerms>(std::move(value));
    }
    void read(Arrival& arrival) {
        read(arrival.message);
        read(arrival.cause);
        read(arrival.refusals);
    }
    template <class T>
    void read(std::vector<T>& values) {
        readAll(values);
    }
    template <class T, std::size_t Few>
    void read(ShortVector<T, Few>& values) {
        readAll(values);
    }
    template <class T>
    void read(std::optional<T>& value) {
        bool there = false;
        read(there);
        if (there)
            read(value.emplace());
    }
    template <class First, class Second>
    void read(std::pair<First, Second>& value) {
        read(value.first);
        read(value.second);
    }
    template <class T, std::size_t Size>
    void read(std::array<T, Size>& values) {
        for (T& value : values)
            read(value);
    }
    template <class Key, class Value, class Less>
    void read(std::map<Key, Value, Less>& values) {
        readSorted<std::pair<Key, Value>>(values);
    }
    template <class Key, class Less>
    void read(std::set<Key, Less>& values) {
        readSorted<Key>(values);
    }
    template <HasFields T>
    void read(T& value) {
        T::fields(value, *this);
    }

    /// Makes the variant hold its alternative number `kind`, and reads that.
    template <class... Kinds>
    void readKind(std::variant<Kinds...>& value, std::size_t kind) {
        using Read = void (*)(FieldReader&, std::variant<Kinds...>&);
        constexpr std::array<Read, sizeof...(Kinds)> readers{
            [](FieldReader& self, std::variant<Kinds...>& v) {
                self.read(v.template emplace<Kinds>());
            }...};
        if (kind < readers.size())
            readers[kind](*this, value);
        else
            failed_ = true;
    }

  private:
    template <class List>
    void readAll(List& values) {
        // Each item takes at least a byte, so a length beyond the rest is a lie.
        std::size_t left = readLength();
        for (; left > 0 && !failed_; --left) {
            spend(sizeof(values.front()));
            read(values.emplace_back());
        }
    }
    /// They stand in their order, each once.
    template <class Item, class Set>
    void readSorted(Set& values) {
        constexpr std::size_t kLinks = 48; // what a tree has beside each
        for (std::size_t left = readLength(); left > 0 && !failed_; --left) {
            spend(sizeof(Item) + kLinks);
            Item item;
            read(item);
            const std::size_t before = values.size();
            values.insert(values.end(), std::move(item));
            failed_ |= values.size() == before;
        }
    }
    void readKnown(std::string& text) {
        std::uint32_t place = 0;
        read(place);
        if (place == texts_->size())
            texts_->emplace_back(asChars(take(readLength())));
        if (failed_ || place >= texts_->size()) {
            failed_ = true;
            return;
        }
        text = (*texts_)[place];
        spend(text.size());
    }
    void spend(std::size_t bytes) {
        failed_ |= bytes > left_;
        left_ -= std::min(bytes, left_);
    }
    std::size_t readLength() {
        std::uint32_t length = 0;
        read(length);
        if (length > bytes_.size() - at_) {
            failed_ = true;
            return 0;
        }
        return length;
    }

    ByteView take(std::size_t size) {
        if (failed_ || size > bytes_.size() - at_) {
            failed_ = true;
            return {};
        }
        at_ += size;
        return bytes_.subspan(at_ - size, size);
    }

    ByteView bytes_;
    std::size_t at_;
    bool failed_ = false;
    bool older_ = false;
    std::vector<std::string>* texts_ = nullptr;
    std::size_t left_ = std::numeric_limits<std::size_t>::max();
};

} // namespace swimscope::trace

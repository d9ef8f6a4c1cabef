// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/binary.h"

#include "engine/base/check.h"
#include "engine/trace/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace swimscope::trace {
namespace {

// The number under which a kind stands in bytes never changes, wherever its place in Body is: kinds
// of the first version of the format are numbered in their order there, later ones behind all
// those, in the order in which they came.

/// New kinds go to the end.
using LaterKinds = std::variant<ProbeRequested, KeysChanged, UserStateProvided, AckPayloadProvided,
                                RosterGiven, RosterMade, Delayed, SendsHeld, PaceChanged>;

constexpr std::size_t kKinds = std::variant_size_v<Body>;
constexpr std::size_t kFirstKinds = kKinds - std::variant_size_v<LaterKinds>;

/// Its place among the later kinds; behind them for one of the first.
template <class Kind, class... Later>
constexpr std::size_t laterPlace(const std::variant<Later...>*) {
    std::size_t place = 0;
    const bool isLater = ((std::is_same_v<Kind, Later> || (++place, false)) || ...);
    return isLater ? place : sizeof...(Later);
}

template <class... Kinds>
constexpr std::array<std::uint8_t, kKinds> numbersOf(const std::variant<Kinds...>*) {
    constexpr const LaterKinds* kLater = nullptr;
    constexpr std::array<std::size_t, kKinds> places{laterPlace<Kinds>(kLater)...};
    std::array<std::uint8_t, kKinds> numbers{};
    std::size_t first = 0;
    for (std::size_t index = 0; index < kKinds; ++index) {
        const bool isLater = places[index] < kKinds - kFirstKinds;
        numbers[index] = static_cast<std::uint8_t>(isLater ? kFirstKinds + places[index] : first++);
    }
    return numbers;
}

/// By the kind's place in Body.
constexpr std::array<std::uint8_t, kKinds> kNumbers = numbersOf(static_cast<const Body*>(nullptr));

/// And the other way round.
constexpr std::array<std::uint8_t, kKinds> kIndexes = [] {
    std::array<std::uint8_t, kKinds> indexes{};
    for (std::size_t index = 0; index < kKinds; ++index)
        indexes[kNumbers[index]] = static_cast<std::uint8_t>(index);
    return indexes;
}();

template <class... Kinds>
std::vector<std::string_view> namesOf(const std::variant<Kinds...>*) {
    const std::array<std::string_view, kKinds> byPlace{Kinds::eventName...};
    std::vector<std::string_view> names(kKinds);
    for (std::size_t index = 0; index < kKinds; ++index)
        names[kNumbers[index]] = byPlace[index];
    return names;
}

class Writer {
  public:
    explicit Writer(Bytes& out) : out_(out) {}

    template <class T, class... Hint>
    void operator()(std::string_view, const T& value, const Hint&...) {
        write(value);
    }

    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void write(T value) {
        auto bits = static_cast<std::uint64_t>(value);
        std::array<std::uint8_t, sizeof(T)> octets{};
        for (std::size_t i = 0; i < sizeof(T); ++i, bits >>= 8)
            octets[i] = static_cast<std::uint8_t>(bits);
        out_.insert(out_.end(), octets.begin(), octets.end());
    }
    void write(double value) { write(std::bit_cast<std::uint64_t>(value)); }
    void write(Duration value) { write(value.count()); }
    void write(Instant value) { write(value.time_since_epoch()); }
    void write(const std::string& text) {
        write(static_cast<std::uint32_t>(text.size()));
        out_.insert(out_.end(), text.begin(), text.end());
    }
    void write(const Bytes& bytes) {
        write(static_cast<std::uint32_t>(bytes.size()));
        out_.insert(out_.end(), bytes.begin(), bytes.end());
    }
    void write(const IpAddress& ip) {
        const ByteView bytes = ip.bytes();
        write(static_cast<std::uint8_t>(bytes.size()));
        out_.insert(out_.end(), bytes.begin(), bytes.end());
    }
    void write(const Endpoint& endpoint) {
        write(endpoint.ip);
        write(endpoint.port);
    }
    void write(const wire::Blob& blob) {
        write(blob.isNil);
        write(blob.bytes);
    }
    void write(const wire::Versions& versions) {
        write(versions.count);
        out_.insert(out_.end(), versions.octets.begin(), versions.octets.end());
    }
    void write(const wire::Nonce& nonce) { out_.insert(out_.end(), nonce.begin(), nonce.end()); }
    void write(const wire::MessagePtr& message) {
        SWIMSCOPE_CHECK(message != nullptr);
        write(static_cast<std::uint8_t>(message->index()));
        std::visit([this](const auto& m) { write(m); }, *message);
    }
    void write(const RosterPtr& roster) {
        SWIMSCOPE_CHECK(roster != nullptr);
        writeAll(roster->rows());
    }
    void write(const Arrival& arrival) {
        write(arrival.message);
        write(arrival.cause);
        write(arrival.refusals);
    }
    template <class T>
    void write(const std::vector<T>& values) {
        writeAll(std::span(values));
    }
    template <class T, std::size_t Few>
    void write(const ShortVector<T, Few>& values) {
        writeAll(std::span(values));
    }
    template <HasFields T>
    void write(const T& value) {
        T::fields(value, *this);
    }

  private:
    template <class T>
    void writeAll(std::span<const T> values) {
        write(static_cast<std::uint32_t>(values.size()));
        for (const T& value : values)
            write(value);
    }

    Bytes& out_;
};

/// The last value of each enumeration that events hold: what is beyond it is no value.
template <class E>
constexpr E kLast = static_cast<E>(std::numeric_limits<std::underlying_type_t<E>>::max());
template <>
constexpr Failure kLast<Failure> = static_cast<Failure>(kFailures - 1);
template <>
constexpr Delivery kLast<Delivery> = Delivery::gossip;
template <>
constexpr KeyChange kLast<KeyChange> = KeyChange::removed;
template <>
constexpr MemberState kLast<MemberState> = MemberState::left;
template <>
constexpr Change kLast<Change> = Change::left;
template <>
constexpr Way kLast<Way> = Way::tcp;
template <>
constexpr Ticker kLast<Ticker> = Ticker::pushPull;
template <>
constexpr FaultKind kLast<FaultKind> = FaultKind::blocked;
template <>
constexpr Verdict kLast<Verdict> = Verdict::cut;

class Reader {
  public:
    Reader(ByteView bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    bool failed() const { return failed_; }
    std::size_t at() const { return at_; }

    template <class T, class... Hint>
    void operator()(std::string_view, T& value, const Hint&...) {
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
    void read(std::string& text) { text = asChars(take(readLength())); }
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
    template <HasFields T>
    void read(T& value) {
        T::fields(value, *this);
    }

    /// Makes the variant hold its alternative number `kind`, and reads that.
    template <class... Kinds>
    void readKind(std::variant<Kinds...>& value, std::size_t kind) {
        using Read = void (*)(Reader&, std::variant<Kinds...>&);
        constexpr std::array<Read, sizeof...(Kinds)> readers{
            [](Reader& self, std::variant<Kinds...>& v) {
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
        for (; left > 0 && !failed_; --left)
            read(values.emplace_back());
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
};

} // namespace

void encode(const Event& event, Bytes& out) {
    Writer writer(out);
    writer.write(event.id);
    writer.write(event.at);
    writer.write(event.node);
    writer.write(event.cause);
    writer.write(numberOf(event.body));
    encode(event.body, out);
}

void encode(const Body& body, Bytes& out) {
    Writer writer(out);
    std::visit([&writer](const auto& kind) { writer.write(kind); }, body);
}

std::uint8_t numberOf(const Body& body) {
    return kNumbers[body.index()];
}

Result<Event> decode(ByteView bytes, std::size_t& at) {
    Reader reader(bytes, at);
    Event event;
    std::uint8_t kind = 0;
    reader.read(event.id);
    reader.read(event.at);
    reader.read(event.node);
    reader.read(event.cause);
    reader.read(kind);
    reader.readKind(event.body, kind < kKinds ? kIndexes[kind] : kKinds);
    if (reader.failed())
        return Error{fmt::format("the event at byte {} can't be read", at)};
    at = reader.at();
    return event;
}

Result<Body> decodeBody(std::uint8_t kind, ByteView bytes) {
    Reader reader(bytes, 0);
    Body body;
    reader.readKind(body, kind < kKinds ? kIndexes[kind] : kKinds);
    if (reader.failed() || reader.at() != bytes.size())
        return Error{fmt::format("{} bytes are no event of kind {}", bytes.size(), kind)};
    return body;
}

std::vector<std::string_view> kindNames() {
    return namesOf(static_cast<const Body*>(nullptr));
}

} // namespace swimscope::trace

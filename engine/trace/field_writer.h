// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/check.h"
#include "engine/trace/event.h"
#include "engine/trace/fields.h"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace swimscope::trace {

/// Writes values one after the other, little-endian and fixed in width: what binary.h and
/// standing_binary.h are made of. Structs list their fields (fields.h).
class FieldWriter {
  public:
    /// Writes behind what is there. `texts`: each text stands there once, and is named by its
    /// number from then on; none: each stands where it is.
    explicit FieldWriter(Bytes& out, std::map<std::string, std::uint32_t>* texts = nullptr)
        : out_(out), texts_(texts) {}
    ~FieldWriter() { flush(); }
    FieldWriter(const FieldWriter&) = delete;
    FieldWriter& operator=(const FieldWriter&) = delete;

    template <class T, class... Hint>
    void operator()(std::string_view, const T& value, const Hint&...) {
        write(value);
    }

    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void write(T value) {
        if (used_ + sizeof(T) > buffer_.size())
            flush();
        auto bits = static_cast<std::uint64_t>(value);
        for (std::size_t i = 0; i < sizeof(T); ++i, bits >>= 8)
            buffer_[used_++] = static_cast<std::uint8_t>(bits);
    }
    void write(double value) { write(std::bit_cast<std::uint64_t>(value)); }
    void write(Duration value) { write(value.count()); }
    void write(Instant value) { write(value.time_since_epoch()); }
    void write(const std::string& text) {
        if (texts_) {
            const auto [known, isNew] =
                texts_->try_emplace(text, static_cast<std::uint32_t>(texts_->size()));
            write(known->second);
            if (!isNew)
                return;
        }
        write(static_cast<std::uint32_t>(text.size()));
        append(swimscope::viewOf(text));
    }
    void write(const Bytes& bytes) {
        write(static_cast<std::uint32_t>(bytes.size()));
        append(bytes);
    }
    void write(const IpAddress& ip) {
        const ByteView bytes = ip.bytes();
        write(static_cast<std::uint8_t>(bytes.size()));
        append(bytes);
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
        append(versions.octets);
    }
    void write(const wire::Nonce& nonce) { append(nonce); }
    void write(const wire::MessagePtr& message) {
        SWIMSCOPE_CHECK(message != nullptr);
        write(static_cast<std::uint8_t>(message->index()));
        std::visit([this](const auto& m) { write(m); }, *message);
    }
    void write(const FaultTermsPtr& terms) {
        write(terms != nullptr);
        if (terms)
            write(*terms);
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
    template <class T>
    void write(const std::optional<T>& value) {
        write(value.has_value());
        if (value)
            write(*value);
    }
    template <class First, class Second>
    void write(const std::pair<First, Second>& value) {
        write(value.first);
        write(value.second);
    }
    template <class T, std::size_t Size>
    void write(const std::array<T, Size>& values) {
        for (const T& value : values)
            write(value);
    }
    template <class Key, class Value, class Less>
    void write(const std::map<Key, Value, Less>& values) {
        writeAll(values);
    }
    template <class Key, class Less>
    void write(const std::set<Key, Less>& values) {
        writeAll(values);
    }
    template <HasFields T>
    void write(const T& value) {
        T::fields(value, *this);
    }

  private:
    template <class Values>
    void writeAll(const Values& values) {
        write(static_cast<std::uint32_t>(values.size()));
        for (const auto& value : values)
            write(value);
    }

    void append(ByteView bytes) {
        if (used_ + bytes.size() > buffer_.size())
            flush();
        if (bytes.size() > buffer_.size()) {
            out_.insert(out_.end(), bytes.begin(), bytes.end());
            return;
        }
        std::ranges::copy(bytes, buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ += bytes.size();
    }
    void flush() {
        out_.insert(out_.end(), buffer_.begin(),
                    buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ = 0;
    }

    Bytes& out_;
    std::map<std::string, std::uint32_t>* texts_;
    /// A vector that grows by a few bytes each time takes several times as long as they do.
    std::array<std::uint8_t, 512> buffer_;
    std::size_t used_ = 0;
};

} // namespace swimscope::trace

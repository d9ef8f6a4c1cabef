// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/text.h"

#include "engine/base/duration_text.h"
#include "engine/trace/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <type_traits>

namespace swimscope::trace {
namespace {

/// Words stand as they are; anything else in quotes, so that a line can be taken apart again.
std::string quoted(const std::string& text) {
    const auto plain = [](unsigned char c) {
        return c > 0x20 && c != '"' && c != '\\' && c != '{' && c != '}' && c != 0x7F;
    };
    if (!text.empty() && std::ranges::all_of(text, plain))
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            fmt::format_to(std::back_inserter(result), "\\x{:02x}", static_cast<unsigned char>(c));
        else
            result += c;
    }
    return result + '"';
}

std::string seconds(Instant t) {
    if (t == Instant::max())
        return "never";
    const auto nanoseconds = t.time_since_epoch().count();
    std::string text =
        fmt::format("{}.{:09}", nanoseconds / 1'000'000'000, std::abs(nanoseconds % 1'000'000'000));
    text.erase(std::max(text.find_last_not_of('0'), text.find('.') + 1) + 1);
    return text;
}

class Printer {
  public:
    explicit Printer(std::string& out) : out_(out) {}

    template <class T, class... Hint>
    void operator()(std::string_view name, const T& value, const Hint&...) {
        if (!first_)
            out_ += ' ';
        first_ = false;
        out_ += name;
        out_ += '=';
        print(value);
    }

    template <class T>
    void print(const T& value) {
        if constexpr (std::is_same_v<T, bool>)
            out_ += value ? "yes" : "no";
        else if constexpr (std::is_arithmetic_v<T>)
            fmt::format_to(std::back_inserter(out_), "{}", value);
        else if constexpr (requires { nameOf(value); } && std::is_enum_v<T>)
            out_ += quoted(std::string(nameOf(value)));
        else if constexpr (std::is_enum_v<T>)
            fmt::format_to(std::back_inserter(out_), "{}", number(value));
        else if constexpr (HasFields<const T>)
            printFields(value);
        else
            out_ += leaf(value);
    }

    template <class T>
    void print(const std::vector<T>& values) {
        printAll(std::span(values));
    }
    template <class T, std::size_t Few>
    void print(const ShortVector<T, Few>& values) {
        printAll(std::span(values));
    }
    void print(const Bytes& bytes) { out_ += toHex(bytes).insert(0, "0x"); }

    void print(const wire::MessagePtr& message) {
        if (message)
            printMessage(*message);
        else
            out_ += "none";
    }
    void print(const RosterPtr& roster) {
        if (roster)
            printAll(roster->rows());
        else
            out_ += "none";
    }
    void print(const FaultTermsPtr& terms) {
        if (terms)
            printFields(*terms);
        else
            out_ += "none";
    }
    void print(const Arrival& arrival) {
        print(arrival.message);
        if (arrival.cause != EventId::none)
            fmt::format_to(std::back_inserter(out_), "<-#{}", number(arrival.cause));
        for (const Refusal& refusal : arrival.refusals) {
            out_ += " refused";
            printFields(refusal);
        }
    }

    void printMessage(const wire::Message& message) {
        std::visit(
            [this](const auto& m) {
                out_ += m.name;
                printFields(m);
            },
            message);
    }

  private:
    template <class T>
    void printAll(std::span<const T> values) {
        out_ += '[';
        bool first = true;
        for (const T& value : values) {
            if (!first)
                out_ += ' ';
            first = false;
            print(value);
        }
        out_ += ']';
    }

    template <class T>
    void printFields(const T& value) {
        out_ += '{';
        Printer inner(out_);
        T::fields(value, inner);
        out_ += '}';
    }

    static std::string leaf(const std::string& text) { return quoted(text); }
    static std::string leaf(const IpAddress& ip) { return ip.empty() ? "none" : ip.text(); }
    static std::string leaf(const Endpoint& endpoint) { return endpoint.text(); }
    static std::string leaf(const Duration& duration) { return swimscope::toText(duration); }
    static std::string leaf(const Instant& instant) { return seconds(instant); }
    static std::string leaf(const wire::Blob& blob) {
        return blob.isNil ? "nil" : "0x" + toHex(blob.bytes);
    }
    static std::string leaf(const wire::Nonce& nonce) {
        return nonce == wire::Nonce{} ? "none" : "0x" + toHex(nonce);
    }
    static std::string leaf(const wire::Versions& versions) {
        return toHex(ByteView(versions.octets).first(versions.count));
    }

    std::string& out_;
    bool first_ = true;
};

} // namespace

std::string toText(const wire::Message& message) {
    std::string text;
    Printer(text).printMessage(message);
    return text;
}

std::string toText(const Body& body) {
    std::string text(nameOf(body));
    std::visit(
        [&text](const auto& b) {
            std::string fields;
            Printer printer(fields);
            std::decay_t<decltype(b)>::fields(b, printer);
            if (!fields.empty())
                text += ' ' + fields;
        },
        body);
    return text;
}

std::string toText(const Event& event) {
    std::string text = fmt::format("#{} {} @{} {}", number(event.id), seconds(event.at),
                                   number(event.node), toText(event.body));
    if (event.cause != EventId::none)
        fmt::format_to(std::back_inserter(text), " <- #{}", number(event.cause));
    return text;
}

} // namespace swimscope::trace

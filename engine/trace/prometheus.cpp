// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/prometheus.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace swimscope::trace {
namespace {

/// How things stand now; all other numbers only ever grow.
bool isGauge(std::string_view name) {
    return name == "memberlist.health.score" || name == "memberlist.queue.broadcasts";
}

/// A label's value, quoted. Names come from the network: bytes that are not UTF-8 are replaced.
std::string quoted(std::string_view value) {
    std::string text = "\"";
    for (const char c :
         toUtf8Lossy({reinterpret_cast<const std::uint8_t*>(value.data()), value.size()})) {
        if (c == '\n')
            text += "\\n";
        else if (c == '"' || c == '\\')
            (text += '\\') += c;
        else
            text += c;
    }
    return text + '"';
}

/// One metric of all members: its type, and its samples.
class Family {
  public:
    explicit Family(std::string_view name)
        : name_(name), type_(isGauge(name) ? "gauge" : "counter") {
        std::ranges::replace(name_, '.', '_');
    }

    void add(const std::string& member, std::uint64_t value) {
        samples_ += fmt::format("{}{{node={}}} {}\n", name_, quoted(member), value);
    }
    void add(const std::string& member, const StateCounts& counts) {
        type_ = "gauge";
        for (std::size_t i = 0; i < counts.size(); ++i)
            samples_ += fmt::format("{}{{node={},node_state=\"{}\"}} {}\n", name_, quoted(member),
                                    wire::nameOf(static_cast<wire::MemberState>(i)), counts[i]);
    }
    void add(const std::string& member, const Timings& timings) {
        type_ = "summary";
        samples_ +=
            fmt::format("{}_sum{{node={}}} {}\n{}_count{{node={}}} {}\n", name_, quoted(member),
                        inMilliseconds(timings.sum), name_, quoted(member), timings.count);
    }

    std::string text() const { return fmt::format("# TYPE {} {}\n{}", name_, type_, samples_); }

  private:
    std::string name_;
    std::string_view type_;
    std::string samples_;
};

} // namespace

std::string prometheusText(std::span<const MemberMetrics> members) {
    std::vector<Family> families;
    const Metrics names;
    Metrics::fields(names,
                    [&](std::string_view name, const auto&) { families.emplace_back(name); });
    for (const MemberMetrics& one : members) {
        std::size_t next = 0;
        Metrics::fields(one.metrics, [&](std::string_view, const auto& value) {
            families[next++].add(one.member, value);
        });
    }
    std::string text;
    for (const Family& family : families)
        text += family.text();
    return text;
}

} // namespace swimscope::trace

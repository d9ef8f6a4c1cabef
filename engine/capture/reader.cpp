// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/reader.h"

#include <fmt/format.h>
#include <pcap/pcap.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace swimscope::capture {
namespace {

std::optional<Link> linkOf(int type) {
    switch (type) {
    case DLT_EN10MB:
        return Link::ethernet;
    case DLT_LINUX_SLL:
        return Link::cooked;
    case DLT_LINUX_SLL2:
        return Link::cooked2;
    case DLT_NULL:
    case DLT_LOOP:
        return Link::loopback;
    case DLT_RAW:
    case DLT_IPV4:
    case DLT_IPV6:
        return Link::raw;
    default:
        return std::nullopt;
    }
}

} // namespace

void Reader::Close::operator()(pcap* file) const {
    pcap_close(file);
}

Result<Reader> Reader::open(const std::string& path) {
    std::array<char, PCAP_ERRBUF_SIZE> words{};
    std::unique_ptr<pcap, Close> file(pcap_open_offline_with_tstamp_precision(
        path.c_str(), PCAP_TSTAMP_PRECISION_NANO, words.data()));
    if (!file) {
        std::string why(words.data());
        if (const std::string prefix = path + ": "; why.starts_with(prefix))
            why.erase(0, prefix.size());
        return Error{fmt::format("{}: {}", path, why)};
    }
    const int type = pcap_datalink(file.get());
    const std::optional<Link> link = linkOf(type);
    if (!link) {
        const char* name = pcap_datalink_val_to_description(type);
        return Error{fmt::format("{}: captured on a link of a kind that is not supported ({})",
                                 path, name ? name : std::to_string(type))};
    }
    return Reader(path, std::move(file), *link);
}

std::optional<Frame> Reader::next() {
    pcap_pkthdr* head = nullptr;
    const std::uint8_t* bytes = nullptr;
    const int result = pcap_next_ex(file_.get(), &head, &bytes);
    if (result == 1) {
        // With the precision asked for, what is called microseconds are nanoseconds.
        // A file may claim any time; what nanoseconds can count are some 290 years.
        constexpr auto kMost = std::int64_t{9'000'000'000};
        const auto seconds = std::clamp<std::int64_t>(head->ts.tv_sec, -kMost, kMost);
        const Duration at = std::chrono::seconds(seconds) +
                            Duration(std::clamp<std::int64_t>(head->ts.tv_usec, 0, 999'999'999));
        return Frame{at, link_, ByteView(bytes, head->caplen), head->len};
    }
    if (result == PCAP_ERROR)
        problem_ = fmt::format("{}: {}", path_, pcap_geterr(file_.get()));
    return std::nullopt;
}

} // namespace swimscope::capture

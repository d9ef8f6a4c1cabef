// SPDX-License-Identifier: MPL-2.0
#include "app/cli/decode_report.h"

#include "app/cli/message_json.h"
#include "engine/trace/text.h"

#include <fmt/format.h>

#include <numeric>
#include <string_view>

namespace swimscope::cli {
namespace {

std::string_view nameOf(wire::Type layer) {
    switch (layer) {
    case wire::Type::compound:
        return "compound";
    case wire::Type::compress:
        return "compress";
    case wire::Type::encrypt:
        return "encrypt";
    case wire::Type::hasCrc:
        return "crc";
    case wire::Type::hasLabel:
        return "label";
    default:
        return "unknown";
    }
}

Json namesOf(const std::vector<wire::Type>& layers) {
    Json names = Json::array();
    for (const wire::Type layer : layers)
        names.push_back(nameOf(layer));
    return names;
}

Json jsonOfPart(const capture::Undecodable& part) {
    Json told;
    told["reason"] = capture::nameOf(part.trouble);
    if (!part.detail.empty())
        told["detail"] = textOf(part.detail);
    told["bytes"] = part.bytes;
    return told;
}

Json jsonOfSaid(const capture::Said& said) {
    Json told;
    told["bytes"] = said.bytes;
    told["layers"] = namesOf(said.layers);
    Json messages = Json::array();
    if (said.message)
        messages.push_back(jsonOf(*said.message));
    told["messages"] = std::move(messages);
    if (said.trouble)
        told["undecodable"] = Json::array({jsonOfPart(*said.trouble)});
    return told;
}

Json jsonOfPacket(const capture::Packet& packet) {
    Json line = lineOf("packet", inSeconds(packet.unixTime));
    line["from"] = packet.from.text();
    line["to"] = packet.to.text();
    line["bytes"] = packet.bytes;
    std::vector<wire::Type> layers;
    for (const wire::Layer& layer : packet.content.layers)
        layers.push_back(layer.type);
    line["layers"] = namesOf(layers);
    Json messages = Json::array();
    for (const wire::MessagePtr& message : packet.content.messages)
        messages.push_back(jsonOf(*message));
    line["messages"] = std::move(messages);
    if (!packet.troubles.empty()) {
        Json parts = Json::array();
        for (const capture::Undecodable& part : packet.troubles)
            parts.push_back(jsonOfPart(part));
        line["undecodable"] = std::move(parts);
    }
    return line;
}

Json jsonOfStream(const capture::Stream& stream) {
    Json line = lineOf("stream", inSeconds(stream.unixTime));
    line["from"] = stream.from.text();
    line["to"] = stream.to.text();
    line.update(jsonOfSaid(stream.said));
    if (stream.answered.bytes > 0 || stream.answered.trouble)
        line["answer"] = jsonOfSaid(stream.answered);
    return line;
}

std::string timeText(Duration unixTime) {
    return fmt::format("{:.6f}", inSeconds(unixTime));
}

/// Text from a file, for a terminal: what would move its cursor, or begin a line, is replaced.
std::string harmless(const std::string& text) {
    std::string told;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || c1)
            told += "\uFFFD";
        else
            told += text[i];
        i += c1 ? 1 : 0;
    }
    return told;
}

std::string partText(const capture::Undecodable& part) {
    return part.detail.empty()
               ? fmt::format("[{}, {} bytes]", capture::nameOf(part.trouble), part.bytes)
               : fmt::format("[{}, {} bytes: {}]", capture::nameOf(part.trouble), part.bytes,
                             harmless(textOf(part.detail)));
}

std::string saidText(const capture::Said& said) {
    std::string text;
    for (const wire::Type layer : said.layers)
        text += fmt::format("{} ", nameOf(layer));
    if (said.message)
        return text + trace::toText(*said.message);
    return text + (said.trouble ? partText(*said.trouble) : "nothing");
}

std::string textOfPacket(const capture::Packet& packet) {
    std::string line = fmt::format("{} packet {} > {}", timeText(packet.unixTime),
                                   packet.from.text(), packet.to.text());
    for (const wire::Layer& layer : packet.content.layers)
        line += fmt::format(" {}", nameOf(layer.type));
    line += ":";
    for (const wire::MessagePtr& message : packet.content.messages)
        line += " " + trace::toText(*message);
    for (const capture::Undecodable& part : packet.troubles)
        line += " " + partText(part);
    return line;
}

std::string textOfStream(const capture::Stream& stream) {
    return fmt::format("{} stream {} > {}: {}; answer: {}", timeText(stream.unixTime),
                       stream.from.text(), stream.to.text(), saidText(stream.said),
                       saidText(stream.answered));
}

} // namespace

void DecodeReport::take(const capture::Packet& packet) {
    if (!packet.content.messages.empty())
        ++packets_;
    for (const wire::MessagePtr& message : packet.content.messages)
        count(*message);
    for (const capture::Undecodable& part : packet.troubles)
        count(part);
    print_(json_ ? printed(jsonOfPacket(packet)) : textOfPacket(packet));
}

void DecodeReport::take(const capture::Stream& stream) {
    const bool said = count(stream.said);
    const bool answered = count(stream.answered);
    if (said || answered)
        ++streams_;
    print_(json_ ? printed(jsonOfStream(stream)) : textOfStream(stream));
}

void DecodeReport::take(const capture::Torn& torn) {
    count(torn.trouble);
    if (!json_)
        return print_(timeText(torn.unixTime) + " frame " + partText(torn.trouble));
    Json line = lineOf("frame", inSeconds(torn.unixTime));
    line["undecodable"] = Json::array({jsonOfPart(torn.trouble)});
    print_(printed(line));
}

void DecodeReport::summary() {
    Json line;
    line["event"] = "summary";
    line["packets"] = packets_;
    line["streams"] = streams_;
    line["messages"] = Json::object();
    for (const auto& [type, number] : messages_)
        line["messages"][type] = number;
    line["undecodable"] = std::accumulate(troubles_.begin(), troubles_.end(), std::uint64_t{0});
    line["reasons"] = Json::object();
    for (std::size_t i = 0; i < troubles_.size(); ++i)
        if (troubles_[i] > 0)
            line["reasons"][std::string(capture::nameOf(static_cast<capture::Trouble>(i)))] =
                troubles_[i];
    if (json_)
        return print_(printed(line));
    std::string text = fmt::format("{} packets, {} streams;", packets_, streams_);
    for (const auto& [type, number] : messages_)
        text += fmt::format(" {} {}", number, type);
    print_(fmt::format("{}; {} undecodable{}{}", text, line["undecodable"].get<std::uint64_t>(),
                       line["reasons"].empty() ? "" : ": ",
                       line["reasons"].empty() ? "" : printed(line["reasons"])));
}

void DecodeReport::count(const wire::Message& message) {
    ++messages_[std::string(wire::nameOf(message))];
}

void DecodeReport::count(const capture::Undecodable& part) {
    ++troubles_[static_cast<std::size_t>(part.trouble)];
}

bool DecodeReport::count(const capture::Said& said) {
    if (said.trouble)
        count(*said.trouble);
    if (said.message)
        count(*said.message);
    return said.message != nullptr;
}

} // namespace swimscope::cli

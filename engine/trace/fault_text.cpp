// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fault_text.h"

#include "engine/base/bytes.h"
#include "engine/base/duration_text.h"
#include "engine/base/latency.h"
#include "engine/wire/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace swimscope::trace {
namespace {

/// Names that would not stand out as such are in quotes.
std::string readable(const std::string& name) {
    const bool plain = !name.empty() && std::ranges::none_of(name, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == 0x7F;
    });
    const std::string text = toUtf8Lossy(swimscope::viewOf(name));
    return plain ? text : '"' + text + '"';
}

std::string listed(const std::vector<std::string>& names, std::string_view joint = "and") {
    std::string line;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            line += i + 1 == names.size() ? fmt::format(" {} ", joint) : ", ";
        line += readable(names[i]);
    }
    return line;
}

std::string anyOr(const std::vector<std::string>& names) {
    return names.empty() ? std::string("any node") : listed(names);
}

std::string percent(double share) {
    return fmt::format("{:.3g} %", share * 100);
}

std::string linkOf(const FaultRaised& fault) {
    const FaultTerms& terms = fault.terms();
    if (!terms.groups.empty()) {
        std::string line = "what goes between";
        for (std::size_t i = 0; i < terms.groups.size(); ++i)
            line += fmt::format("{} {{{}}}", i == 0 ? "" : ",", listed(terms.groups[i]));
        return line;
    }
    return fmt::format("the link from {} to {}{}", anyOr(fromOf(fault)), anyOr(toOf(fault)),
                       terms.bothWays ? " and back" : "");
}

std::string delayOf(const FaultRaised& fault) {
    return toText(Latency{fault.terms().shape, fault.low, fault.high});
}

/// Of the kinds that there are on links.
std::string onLink(const FaultRaised& fault) {
    const FaultTerms& terms = fault.terms();
    const std::string some = percent(fault.probability);
    switch (fault.kind) {
    case FaultKind::loss:
        return terms.burst > 1
                   ? fmt::format("loses {} of its datagrams, {:.3g} in a row", some, terms.burst)
                   : fmt::format("loses {} of its datagrams", some);
    case FaultKind::cut:
        return "is cut";
    case FaultKind::delay:
        return fmt::format("delays {} of what passes by {}", some, delayOf(fault));
    case FaultKind::duplicate:
        return fmt::format("doubles {} of its datagrams", some);
    case FaultKind::reorder:
        return fmt::format("holds {} of its datagrams back for {}", some, delayOf(fault));
    case FaultKind::corrupt:
        return fmt::format("damages {} of its datagrams", some);
    case FaultKind::bandwidth:
        return fmt::format("carries {} bytes a second behind a queue of {}", terms.rate,
                           terms.limit);
    case FaultKind::tooLarge:
        return fmt::format("loses datagrams of more than {} bytes", terms.limit);
    case FaultKind::refuse:
        return fmt::format("refuses {} of its connections", some);
    case FaultKind::reset:
        return fmt::format("breaks {} of its connections", some);
    default:
        return {};
    }
}

/// Of those on nodes.
std::string onNode(const FaultRaised& fault) {
    const std::string who = anyOr(toOf(fault));
    const std::string low = toReadable(fault.low);
    const std::string high = toReadable(fault.high);
    switch (fault.kind) {
    case FaultKind::late:
        return fmt::format("{} reads {} to {} late", who, low, high);
    case FaultKind::blocked:
        return fmt::format("{} is blocked for {}, again and again with {} in between", who, low,
                           high);
    case FaultKind::queueFull:
        return fmt::format("{} has no room for {} of the gossip that it receives", who,
                           percent(fault.probability));
    case FaultKind::clock:
        return fmt::format("the clock of {} runs at {} of its pace", who,
                           percent(fault.terms().clock));
    default:
        return {};
    }
}

/// Whether it says of which carriers it is.
std::string carriersOf(const FaultTerms& terms) {
    return terms.carriers == Carriers::all         ? std::string()
           : terms.carriers == Carriers::datagrams ? std::string(", for UDP")
                                                   : std::string(", for TCP");
}

template <class... Kinds>
std::vector<std::string> typesIn(std::uint16_t types, const std::variant<Kinds...>*) {
    std::vector<std::string> names;
    ((types >> static_cast<unsigned>(Kinds::type) & 1U ? names.emplace_back(Kinds::name)
                                                       : names.emplace_back()),
     ...);
    std::erase(names, std::string());
    return names;
}

} // namespace

std::vector<std::string> fromOf(const FaultRaised& fault) {
    std::vector<std::string> names;
    if (!fault.from.empty())
        names.push_back(fault.from);
    names.insert(names.end(), fault.terms().alsoFrom.begin(), fault.terms().alsoFrom.end());
    return names;
}

std::vector<std::string> toOf(const FaultRaised& fault) {
    std::vector<std::string> names;
    if (!fault.to.empty())
        names.push_back(fault.to);
    names.insert(names.end(), fault.terms().alsoTo.begin(), fault.terms().alsoTo.end());
    return names;
}

std::vector<std::string> concernedBy(const FaultRaised& fault) {
    std::vector<std::string> names = fromOf(fault);
    for (std::string& name : toOf(fault))
        names.push_back(std::move(name));
    for (const std::vector<std::string>& group : fault.terms().groups)
        names.insert(names.end(), group.begin(), group.end());
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string choiceOf(const FaultTerms& terms) {
    std::string line;
    if (terms.types != 0)
        line = listed(typesIn(terms.types, static_cast<const wire::Message*>(nullptr)));
    if (terms.types != 0 || !terms.subject.empty())
        line += line.empty() ? "messages" : " messages";
    if (!terms.subject.empty())
        line += " about " + readable(terms.subject);
    return line;
}

std::string toWords(const FaultRaised& fault) {
    std::string line =
        sitsOnNodes(fault.kind) ? onNode(fault) : linkOf(fault) + ' ' + onLink(fault);
    const FaultTerms& terms = fault.terms();
    line += carriersOf(terms);
    if (const std::string choice = choiceOf(terms); !choice.empty())
        line += ", only " + choice;
    if (terms.on > Duration::zero())
        line += fmt::format(", {} on and {} off", toReadable(terms.on), toReadable(terms.off));
    if (terms.lasts > Duration::zero())
        line += ", for " + toReadable(terms.lasts);
    return line;
}

} // namespace swimscope::trace

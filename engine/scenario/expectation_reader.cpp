// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "engine/scenario/claim.h"
#include "engine/scenario/parse.h"
#include "engine/scenario/step_reader.h"

#include <fmt/format.h>

namespace swimscope::scenario {
namespace {

/// Where in the file a byte of a text stands that is written in one line.
Place placeIn(const Tree& tree, std::size_t at) {
    Place place = tree.place;
    if (tree.text.find('\n') == std::string::npos)
        place.column += static_cast<int>(at) + (tree.quoted ? 1 : 0);
    return place;
}

bool fits(StepContext& context, const Tree& tree, const Expectation& expectation, bool ofTheWhole) {
    const bool isRate = std::holds_alternative<Rate>(expectation.claim);
    const bool isHolding = expectation.how == Expectation::How::holds;
    const bool isNoDeath = std::holds_alternative<NoFalseDead>(expectation.claim);
    const bool isNow = isHolding && !expectation.within && !expectation.span;
    if (isRate && (!isHolding || expectation.within || (isNow && !ofTheWhole)))
        context.reader.complain(tree, "messages are counted over a time: write “expect”, and “for” "
                                      "how long");
    else if (isHolding && !isRate && expectation.span && !isNoDeath)
        context.reader.complain(tree, "write “always” where something is to be so for some time, "
                                      "or “within” where it is to come true");
    else if (!isHolding && expectation.within)
        context.reader.complain(tree, "“always” and “never” are for some time: write “for”");
    else if (isNoDeath && (!isHolding || expectation.within))
        context.reader.complain(tree, "write “expect”, and perhaps “for” how long from here on");
    else if (expectation.how == Expectation::How::always && isOccurrence(expectation.claim))
        context.reader.complain(tree, "this comes true at an instant, and can't always be so");
    else if (isNow && isOccurrence(expectation.claim))
        context.reader.complain(tree, "this comes true at an instant: write “within” how long");
    else
        return true;
    return false;
}

std::string wordsOf(const Expectation& expectation, std::string_view claim) {
    constexpr std::string_view kHow[] = {"", "always: ", "never: "};
    std::string text(kHow[static_cast<std::size_t>(expectation.how)]);
    text += claim;
    if (expectation.within)
        text += " within " + swimscope::toText(*expectation.within);
    if (expectation.span)
        text += " for " + swimscope::toText(*expectation.span);
    return text;
}

} // namespace

std::optional<TimedClaim> readClaim(StepContext& context, const Tree& tree) {
    Reader& reader = context.reader;
    if (tree.kind != Tree::Kind::text) {
        reader.complain(tree, "a condition should stand here, such as: n5 is dead everywhere");
        return std::nullopt;
    }
    TimedClaim timed;
    std::string_view text = tree.text;
    if (const auto within = takeWithin(text)) {
        Tree time = tree;
        time.text = std::string(*within);
        time.place = placeIn(tree, static_cast<std::size_t>(within->data() - tree.text.data()));
        timed.within = reader.duration(time, Duration::zero(), kLongest);
        if (!timed.within)
            return std::nullopt;
    }
    auto claim = claimOf(text);
    if (!claim) {
        const std::size_t skipped = static_cast<std::size_t>(text.data() - tree.text.data());
        reader.complain(placeIn(tree, skipped + claim.error().at), claim.error().found,
                        claim.error().message);
        return std::nullopt;
    }
    for (const std::string& name : namesIn(*claim))
        reader.mention(tree.place, name);
    context.needsTraffic = context.needsTraffic || isAboutTraffic(*claim);
    timed.claim = *std::move(claim);
    timed.text = std::string(text);
    return timed;
}

std::optional<Expectation> readExpectation(StepContext& context, std::string_view key,
                                           const Tree& tree, const Times& times) {
    auto timed = readClaim(context, tree);
    if (!timed)
        return std::nullopt;
    if (timed->within && times.within) {
        context.reader.complain(tree, "“within” stands here twice");
        return std::nullopt;
    }
    Expectation expectation;
    expectation.place = tree.place;
    expectation.how = key == "always"  ? Expectation::How::always
                      : key == "never" ? Expectation::How::never
                                       : Expectation::How::holds;
    expectation.within = timed->within ? timed->within : times.within;
    expectation.span = times.span;
    expectation.claim = std::move(timed->claim);
    expectation.text = wordsOf(expectation, timed->text);
    return fits(context, tree, expectation, times.ofTheWhole) ? std::optional(expectation)
                                                              : std::nullopt;
}

} // namespace swimscope::scenario

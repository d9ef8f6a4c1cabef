// SPDX-License-Identifier: MPL-2.0
#include "ui/model/news_book.h"
#include "ui/model/text_format.h"

namespace swimscope::ui {

QString NewsText::title(const News& news) {
    const QString member = TextFormat::name(news.member);
    const QString at = TextFormat::clock(news.at);
    switch (news.kind) {
    case News::Kind::crashed:
        return tr("%1 was killed at %2").arg(member, at);
    case News::Kind::froze:
        return tr("%1 was frozen at %2").arg(member, at);
    case News::Kind::left:
        return tr("%1 began to leave at %2").arg(member, at);
    case News::Kind::updated:
        return tr("%1 changed its metadata at %2").arg(member, at);
    case News::Kind::joined:
        return tr("%1 began to join at %2").arg(member, at);
    }
    return {};
}

QString NewsText::outcome(const News& news) {
    if (news.audience == 0 && news.known.empty())
        return tr("None of our nodes is there to hear of it.");
    return news.mustBeDetected() ? detected(news) : told(news);
}

QString NewsText::detected(const News& news) {
    const QString expected = TextFormat::duration(news.expectedFirst);
    const auto after = [&news](Instant at) { return TextFormat::duration(at - news.at); };
    if (news.known.empty())
        return news.suspected.empty()
                   ? tr("Nobody suspects it yet. The first is expected to declare it dead after "
                        "about %1.")
                         .arg(expected)
                   : tr("First suspected after %1. The first is expected to declare it dead after "
                        "about %2.")
                         .arg(after(news.suspected.front()), expected);
    const QString first = tr("First declared dead after %1 (about %2 expected)")
                              .arg(after(news.known.front()), expected);
    const QString spread = TextFormat::duration(news.known.back() - news.known.front());
    if (!news.allKnow())
        return tr("%1; %2 of %3 know so far.")
            .arg(first, TextFormat::count(news.known.size()), TextFormat::count(news.audience));
    //: %1: a clause; %2: how many; %3 and %4: durations
    return tr("%1; the last of %2 knew %3 later (%4 at most expected, in the median).")
        .arg(first, TextFormat::count(news.known.size()), spread,
             TextFormat::duration(news.expectedSpread));
}

QString NewsText::told(const News& news) {
    const QString expected = TextFormat::duration(news.expectedSpread);
    if (news.known.empty())
        return tr("Nobody knows yet. Serf's estimate until all do: %1.").arg(expected);
    const QString last = TextFormat::duration(news.known.back() - news.at);
    if (!news.allKnow())
        return tr("%1 of %2 know so far, the latest after %3. Serf's estimate until all do: %4.")
            .arg(TextFormat::count(news.known.size()), TextFormat::count(news.audience), last,
                 expected);
    return tr("All %1 others knew after %2, the first after %3. Serf's estimate until all do: %4.")
        .arg(TextFormat::count(news.known.size()), last,
             TextFormat::duration(news.known.front() - news.at), expected);
}

} // namespace swimscope::ui

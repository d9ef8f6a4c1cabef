// SPDX-License-Identifier: MPL-2.0
#include "ui/model/run_counts.h"

#include "ui/model/text_format.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <variant>

namespace swimscope::ui {

namespace {

/// For the form of a plural.
int plural(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

void RunCounts::take(const trace::Batch& batch, const trace::Fold& fold) {
    for (const trace::Event& event : batch) {
        if (std::holds_alternative<trace::MessageSent>(event.body)) {
            ++messages;
        } else if (const auto* judged = std::get_if<trace::Judged>(&event.body)) {
            bytes += judged->bytes;
        } else if (std::holds_alternative<trace::SuspicionStarted>(event.body)) {
            ++suspicions;
        } else if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
                   changed && changed->change == trace::Change::died) {
            // Who only heard of it did not decide it.
            const trace::HostedNode* declarer = fold.node(event.node);
            if (!declarer || declarer->name != changed->by)
                continue;
            const trace::HostedNode* member = fold.nodeNamed(changed->row.name);
            ++deaths;
            falseDeaths += member && member->alive();
        }
    }
}

QString RunCountsText::line(const RunCounts& counts) {
    QStringList parts;
    parts << tr("%Ln message(s)", nullptr, plural(counts.messages));
    parts << QLocale().formattedDataSize(static_cast<qint64>(counts.bytes), 1,
                                         QLocale::DataSizeSIFormat);
    parts << tr("%Ln suspicion(s)", nullptr, plural(counts.suspicions));
    parts << tr("%Ln declared dead", nullptr, plural(counts.deaths));
    //: of those declared dead
    parts << tr("%Ln falsely", nullptr, plural(counts.falseDeaths));
    return parts.join(QStringLiteral(" · "));
}

} // namespace swimscope::ui

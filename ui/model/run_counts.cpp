// SPDX-License-Identifier: MPL-2.0
#include "ui/model/run_counts.h"

#include "ui/model/text_format.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace swimscope::ui {

namespace {

/// For the form of a plural.
int plural(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString RunCountsText::line(const trace::RunCounts& counts) {
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

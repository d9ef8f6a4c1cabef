// SPDX-License-Identifier: MPL-2.0
#include "ui/model/metrics_book.h"

#include "ui/model/text_format.h"

#include <string_view>

namespace swimscope::ui {

std::vector<Fact> MetricsBook::of(const trace::Standing& standing, NodeId node,
                                  const trace::StateCounts& states) {
    const auto found = standing.metrics.find(node);
    if (found == standing.metrics.end())
        return {};
    trace::Metrics metrics = found->second.metrics();
    metrics.nodeInstances = states;

    std::vector<Fact> facts;
    struct Writer {
        std::vector<Fact>& facts;

        void operator()(std::string_view name, std::uint64_t value) const {
            facts.push_back({TextFormat::own(name), TextFormat::count(value)});
        }
        void operator()(std::string_view name, const trace::StateCounts& counts) const {
            QStringList parts;
            for (std::size_t i = 0; i < counts.size(); ++i)
                //: How many members are in a state, such as "12 alive".
                parts << tr("%1 %2")
                             .arg(TextFormat::count(counts[i]),
                                  TextFormat::state(static_cast<wire::MemberState>(i)))
                             .replace(QLatin1Char(' '), QChar::Nbsp); // lines break between them
            facts.push_back({TextFormat::own(name), parts.join(QStringLiteral(" · "))});
        }
        void operator()(std::string_view name, const trace::Timings& timings) const {
            const QString times = TextFormat::count(timings.count);
            if (timings.count == 0) {
                facts.push_back({TextFormat::own(name), times});
                return;
            }
            const Duration mean = timings.sum / static_cast<std::int64_t>(timings.count);
            //: How often something took place, and how long it took: "12, 1.2 ms on average".
            facts.push_back({TextFormat::own(name), tr("%1, %2 on average, %3 at most")
                                                        .arg(times, TextFormat::duration(mean),
                                                             TextFormat::duration(timings.max))});
        }
    };
    trace::Metrics::fields(metrics, Writer{facts});
    return facts;
}

} // namespace swimscope::ui

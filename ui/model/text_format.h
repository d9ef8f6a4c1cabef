// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/time.h"
#include "engine/trace/node_events.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace swimscope::ui {

/// How the small things in sentences are written, in the person's language.
/// Whatever came from a network is made harmless first: one line, bounded, valid text.
class TextFormat {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::TextFormat)

  public:
    /// A member's name, or a stand-in for an empty one.
    static QString name(std::string_view name);
    /// "n3, n4 and n13", or "n3, n4 and 5 more" beyond `most`; n2 before n10.
    static QString names(const std::vector<std::string>& names, std::size_t most = 4);
    static QString endpoint(const Endpoint& endpoint);
    /// A text of the program's own, unchanged.
    static QString own(std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }

    /// Three digits at most: 850 µs, 500 ms, 9.2 s, 2 min 5 s, 3 h 4 min. Negative counts as zero.
    static QString duration(Duration duration);
    /// The run's time as a clock shows it: 0:41.236.
    static QString clock(Instant at);
    /// For what runs all the time, in whole seconds: 12 s, 2 min 5 s.
    static QString age(Duration age);

    static QString count(std::uint64_t number);
    /// A share between 0 and 1: 30 %.
    static QString percent(double share);
    /// "alive", "suspect", "dead", "left".
    static QString state(trace::MemberState state);

    /// Bytes of unknown meaning: their text where they are text, else hexadecimal; shortened.
    /// A menu's text without its access key: "&Kill" and, as in Chinese, "Kill(&K)" become "Kill".
    static QString withoutAccessKey(QString text);
    /// Several clauses as one, each of them whole.
    static QString clauses(const QStringList& parts);
    static QString bytes(ByteView bytes, std::size_t most = 64);
    /// Serf's tags as key=value, anything else as bytes(), a dash for nothing.
    static QString metadata(ByteView meta);

    /// Any text as a tool tip, in lines of bearable length. Qt would take text that looks like
    /// markup for markup, and names come from a network.
    static QString toolTip(const QString& plain);

    /// A list that reads as one in the person's language.
    static QString list(const QStringList& parts);
};

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"

#include "engine/wire/serf.h"

#include <QCollator>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

constexpr qsizetype kLongestShown = 64;

/// One line of visible characters: control and formatting characters become a replacement mark.
QString harmless(QString text, qsizetype most) {
    if (text.size() > most)
        text = text.left(most - 1) + QChar(0x2026);
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = QChar::ReplacementCharacter;
    return text;
}

QString threeDigits(double value) {
    const int decimals = value < 9.995 && std::abs(value - std::round(value)) >= 0.05 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

bool isReadable(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.isPrint() || c.isSurrogate()) && c != QChar::ReplacementCharacter;
    });
}

} // namespace

QString TextFormat::name(std::string_view name) {
    if (name.empty())
        return tr("(unnamed)");
    const auto size = std::min<std::size_t>(name.size(), 4 * kLongestShown);
    return harmless(QString::fromUtf8(name.data(), static_cast<qsizetype>(size)), kLongestShown);
}

QString TextFormat::names(const std::vector<std::string>& names, std::size_t most) {
    QStringList parts;
    for (const std::string& each : names)
        parts << name(each);
    QCollator natural;
    natural.setNumericMode(true);
    std::sort(parts.begin(), parts.end(), natural);
    // "and 1 more" would be longer than the name that it hides.
    const auto shown = static_cast<qsizetype>(most);
    if (parts.size() > shown + 1) {
        const int hidden = static_cast<int>(parts.size() - shown);
        parts = parts.mid(0, shown) << tr("%n more", nullptr, hidden);
    }
    return list(parts);
}

QString TextFormat::endpoint(const Endpoint& endpoint) {
    return QString::fromStdString(endpoint.text());
}

QString TextFormat::duration(Duration duration) {
    const double seconds = std::max(0.0, inSeconds(duration));
    if (seconds == 0)
        return tr("0 s");
    if (seconds < 0.0009995)
        return tr("%1 µs").arg(threeDigits(seconds * 1e6));
    if (seconds < 0.9995)
        return tr("%1 ms").arg(threeDigits(seconds * 1e3));
    if (seconds < 59.5)
        return tr("%1 s").arg(threeDigits(seconds));
    return age(duration);
}

QString TextFormat::age(Duration age) {
    const auto seconds =
        std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(age).count());
    const QLocale locale;
    if (seconds < 60)
        return tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return tr("%1 h %2 min")
        .arg(locale.toString(seconds / 3600), locale.toString(seconds / 60 % 60));
}

QString TextFormat::clock(Instant at) {
    const auto ms = std::max<std::int64_t>(
        0, std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
    const QLocale locale;
    const auto padded = [](std::int64_t value, int width) {
        return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
    };
    const std::int64_t minutes = ms / 60'000;
    const QString tail = padded(ms / 1000 % 60, 2) + locale.decimalPoint() + padded(ms % 1000, 3);
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(QString::number(minutes), tail);
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(minutes / 60), padded(minutes % 60, 2), tail);
}

QString TextFormat::count(std::uint64_t number) {
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString TextFormat::percent(double share) {
    return tr("%1 %").arg(threeDigits(share * 100));
}

QString TextFormat::state(trace::MemberState state) {
    switch (state) {
    case trace::MemberState::alive:
        return tr("alive");
    case trace::MemberState::suspect:
        return tr("suspect");
    case trace::MemberState::dead:
        return tr("dead");
    case trace::MemberState::left:
        return tr("left");
    }
    return {};
}

QString TextFormat::bytes(ByteView bytes, std::size_t most) {
    const std::size_t size = std::min(bytes.size(), most);
    const ByteView head = bytes.first(size);
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(head.data()), static_cast<qsizetype>(size));
    const QString more = size < bytes.size() ? QStringLiteral("…") : QString();
    if (isReadable(text))
        return tr("“%1”").arg(harmless(text, static_cast<qsizetype>(most) + 1) + more);
    return tr("hex %1").arg(QString::fromStdString(toHex(head)) + more);
}

QString TextFormat::metadata(ByteView meta) {
    if (meta.empty())
        return QStringLiteral("–");
    const auto tags = wire::serf::decodeTags(meta);
    if (!tags)
        return bytes(meta, 128);
    QStringList parts;
    for (const auto& [key, value] : *tags)
        parts << QStringLiteral("%1=%2").arg(
            harmless(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())), 64),
            harmless(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())), 128));
    return parts.isEmpty() ? tr("no tags") : parts.join(QLatin1Char(' '));
}

QString TextFormat::toolTip(const QString& plain) {
    return QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>").arg(plain.toHtmlEscaped());
}

QString TextFormat::withoutAccessKey(QString text) {
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(QLatin1Char('&'));
}

QString TextFormat::clauses(const QStringList& parts) {
    //: stands between two clauses of a sentence
    return parts.join(tr("; "));
}

QString TextFormat::list(const QStringList& parts) {
    return QLocale().createSeparatedList(parts);
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/model/recording_texts.h"

#include "ui/model/text_format.h"

#include <QRegularExpression>

namespace swimscope::ui {

namespace {

// Long sentences are of several literals on purpose.
// NOLINTBEGIN(bugprone-suspicious-missing-comma)
constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("recording", "%1: the disk is full"),
    QT_TRANSLATE_NOOP("recording", "%1: it can't be written"),
    QT_TRANSLATE_NOOP("recording", "%1: it is no recording"),
    QT_TRANSLATE_NOOP("recording", "%1: it is damaged"),
    QT_TRANSLATE_NOOP("recording", "%1: it can't be opened (%2)"),
    QT_TRANSLATE_NOOP("recording", "%1: the disk fails (%2)"),
    QT_TRANSLATE_NOOP("recording", "%1: there is no memory for it"),
    QT_TRANSLATE_NOOP("recording", "%1: there is a file of that name already"),
    QT_TRANSLATE_NOOP("recording", "%1: there is no such file"),
    QT_TRANSLATE_NOOP("recording", "%1: its table %2 is not that of a recording"),
    QT_TRANSLATE_NOOP("recording", "%1: it is no recording of SwimScope"),
    QT_TRANSLATE_NOOP("recording", "%1: a newer SwimScope wrote it (format %2, this one reads up "
                                   "to %3); open it with that one"),
    QT_TRANSLATE_NOOP("recording", "%1: there is no format %2"),
    QT_TRANSLATE_NOOP("recording", "%1: somebody records into it, or reads it, at this moment"),
    QT_TRANSLATE_NOOP("recording", "%1: it was not closed, and stays as it is"),
    QT_TRANSLATE_NOOP("recording", "%1: it was a recording of format %2; it has been made one of "
                                   "format %3"),
    QT_TRANSLATE_NOOP("recording", "%1: event %2 can't be read: it is none of a run's"),
    QT_TRANSLATE_NOOP("recording",
                      "%1: event %2 can't be read: its number or its time is none of a run's"),
    QT_TRANSLATE_NOOP("recording", "%1: event %2 can't be read: there is no kind %3"),
    QT_TRANSLATE_NOOP("recording", "%1: event %2 can't be read: %3 bytes are no event of kind %4"),
    QT_TRANSLATE_NOOP("recording",
                      "the disk does not keep up with what happens; the recording ends before it"),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

QRegularExpression matcherOf(const char* sentence) {
    QString pattern = QRegularExpression::escape(QLatin1String(sentence));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// Each %1 is looked at once, so that one in a file's name stays what it is.
QString filled(const QString& sentence, const QRegularExpressionMatch& parts) {
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const bool isPlace = sentence[at] == QLatin1Char('%') && at + 1 < sentence.size();
        const int part = isPlace ? sentence[at + 1].digitValue() : 0;
        if (part > 0) {
            text += parts.captured(part);
            ++at;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

} // namespace

std::span<const char* const> RecordingTexts::all() {
    return kReasons;
}

QString RecordingTexts::of(std::string_view english) {
    const QString text = TextFormat::own(english);
    for (const char* sentence : kReasons) {
        const auto match = matcherOf(sentence).match(text);
        if (!match.hasMatch())
            continue;
        return filled(QCoreApplication::translate("recording", sentence), match);
    }
    return text;
}

} // namespace swimscope::ui

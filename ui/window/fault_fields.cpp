// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_fields.h"

#include "engine/base/duration_text.h"
#include "ui/model/text_format.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

#include <optional>
#include <utility>

namespace swimscope::ui {

namespace {

constexpr int kBetween = 8;

/// As people of this language write it, or as programs do.
std::optional<double> numberIn(const QString& text) {
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString numberText(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 6);
}

std::optional<std::uint64_t> bytesIn(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,12})\\s*([kKM]?)B?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const std::uint64_t factor = match.captured(2) == QLatin1String("M") ? 1'000'000
                                 : match.captured(2).isEmpty()           ? 1
                                                                         : 1'000;
    return match.captured(1).toULongLong() * factor;
}

} // namespace

FaultFields::FaultFields(QFormLayout* form, QWidget* dialog)
    : QObject(dialog), form_(form), dialog_(dialog) {}

QLineEdit* FaultFields::makeLine(const char* name, const QString& text, Take take) {
    auto* edit = new QLineEdit(text, dialog_);
    edit->setObjectName(QLatin1String(name));
    connect(edit, &QLineEdit::textChanged, this, &FaultFields::edited);
    lines_.push_back({edit, std::move(take)});
    return edit;
}

QLineEdit* FaultFields::makeLength(const char* name, Duration* value, const QString& none) {
    const bool isNone = !none.isEmpty() && *value == Duration::zero();
    auto* edit =
        makeLine(name, isNone ? QString() : QString::fromStdString(toText(*value)),
                 [value, mayBeEmpty = !none.isEmpty()](const QString& text) {
                     if (text.isEmpty() && mayBeEmpty) {
                         *value = Duration::zero();
                         return QString();
                     }
                     const auto read = parseDuration(text.toStdString());
                     if (!read || *read < Duration::zero())
                         return tr("Write each length with its unit, such as 200ms or 3s.");
                     *value = *read;
                     return QString();
                 });
    edit->setPlaceholderText(none);
    return edit;
}

QLineEdit* FaultFields::addLength(const QString& label, const char* name, Duration* value,
                                  const QString& none) {
    QLineEdit* edit = makeLength(name, value, none);
    form_->addRow(label, edit);
    return edit;
}

QLineEdit* FaultFields::addLengths(const QString& label, const char* name, Duration* first,
                                   const QString& between, const char* nameOfSecond,
                                   Duration* second, const QString& none) {
    QLineEdit* edit = makeLength(name, first, none);
    QLineEdit* other = makeLength(nameOfSecond, second, none);
    other->setAccessibleName(between);
    auto* row = new QHBoxLayout;
    row->setSpacing(kBetween);
    row->addWidget(edit, 1);
    row->addWidget(new QLabel(between, dialog_));
    row->addWidget(other, 1);
    form_->addRow(label, row);
    static_cast<QLabel*>(form_->labelForField(row))->setBuddy(edit);
    edit->setAccessibleName(TextFormat::withoutAccessKey(label));
    return edit;
}

QLineEdit* FaultFields::addShare(const QString& label, const char* name, double* value,
                                 double least, double most) {
    QLineEdit* edit = makeLine(name, numberText(*value * 100), [value, least, most](QString text) {
        const auto read = numberIn(text.remove(QLatin1Char('%')).trimmed());
        if (!read || *read < least * 100 || *read > most * 100)
            return tr("A share is a number from %1 to %2, in per cent.")
                .arg(numberText(least * 100), numberText(most * 100));
        *value = *read / 100;
        return QString();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(kBetween);
    row->addWidget(edit, 1);
    row->addWidget(new QLabel(QStringLiteral("%"), dialog_));
    form_->addRow(label, row);
    static_cast<QLabel*>(form_->labelForField(row))->setBuddy(edit);
    edit->setAccessibleName(TextFormat::withoutAccessKey(label));
    return edit;
}

QLineEdit* FaultFields::addNumber(const QString& label, const char* name, double* value,
                                  double least, double most) {
    QLineEdit* edit = makeLine(name, numberText(*value), [value, least, most](const QString& text) {
        const auto read = numberIn(text);
        if (!read || *read < least || *read > most)
            return tr("Write a number from %1 to %2.").arg(numberText(least), numberText(most));
        *value = *read;
        return QString();
    });
    form_->addRow(label, edit);
    return edit;
}

QLineEdit* FaultFields::addBytes(const QString& label, const char* name,
                                 const std::function<void(std::uint64_t)>& take,
                                 std::uint64_t value, std::uint64_t most) {
    QLineEdit* edit = makeLine(name, QString::number(value), [take, most](const QString& text) {
        const auto read = bytesIn(text);
        if (!read || *read > most)
            return tr("An amount is a number of bytes, such as 1400 or 16k.");
        take(*read);
        return QString();
    });
    form_->addRow(label, edit);
    return edit;
}

QString FaultFields::takeIn() const {
    QString first;
    for (const Line& line : lines_) {
        const QString problem =
            line.edit->isEnabled() ? line.take(line.edit->text().trimmed()) : QString();
        if (first.isEmpty())
            first = problem;
    }
    return first;
}

} // namespace swimscope::ui

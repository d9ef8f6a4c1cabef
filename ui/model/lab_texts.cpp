// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_texts.h"

#include "engine/base/duration_text.h"
#include "engine/lab/figure_text.h"
#include "ui/model/text_format.h"

#include <algorithm>
#include <array>
#include <string>

namespace swimscope::ui {

namespace {

using Kind = lab::Parameter::Kind;
using Outcome = lab::Verdict::Outcome;

QString limitText(const lab::Parameter& parameter, double limit) {
    const auto duration =
        std::chrono::duration_cast<Duration>(std::chrono::duration<double>(limit));
    return QString::fromStdString(parameter.kind == Kind::duration ? toText(duration)
                                                                   : lab::figureText(limit, 9));
}

} // namespace

std::string labValue(const QString& typed) {
    QStringList parts = typed.split(QLatin1Char(','));
    for (QString& part : parts)
        part = part.trimmed();
    return parts.join(QLatin1Char(',')).toStdString();
}

QString LabTexts::of(std::string_view english) {
    const std::string text(english);
    const QString translated = QCoreApplication::translate("lab", text.c_str());
    return translated.isEmpty() ? TextFormat::own(english) : translated;
}

lab::Plot LabTexts::translated(lab::Plot plot) {
    const auto change = [](std::string& text) { text = of(text).toStdString(); };
    change(plot.title);
    change(plot.x.title);
    change(plot.y.title);
    for (std::string& name : plot.x.names)
        change(name);
    for (lab::Series& series : plot.series)
        change(series.name);
    return plot;
}

QString LabTexts::limits(const lab::Parameter& parameter) {
    QString limits;
    if (parameter.kind == Kind::choice) {
        QStringList choices;
        for (const std::string& choice : parameter.choices)
            choices << of(choice);
        limits = choices.join(QLatin1String(", "));
    } else {
        limits =
            tr("%1 to %2")
                .arg(limitText(parameter, parameter.least), limitText(parameter, parameter.most));
    }
    return parameter.list ? tr("%1; several separated by commas").arg(limits) : limits;
}

QString LabTexts::problem(const lab::Parameter& parameter, const QString& typed) {
    const lab::Settings::Given given{std::string(parameter.name), labValue(typed)};
    if (lab::Settings::of({&parameter, 1}, {&given, 1}))
        return {};
    if (parameter.kind == Kind::choice)
        return tr("At least one has to be chosen.");
    if (parameter.kind == Kind::duration)
        return tr("It is a time with its unit, such as 500ms or 2s: %1.").arg(limits(parameter));
    return tr("It may be %1.").arg(limits(parameter));
}

QString LabTexts::seedsProblem(const QString& typed) {
    if (lab::seedsFromText(typed.trimmed().toStdString()))
        return {};
    return tr("It is one seed such as 7, or a range such as 1..100 of at most a million.");
}

QString LabTexts::outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::met:
        return tr("met");
    case Outcome::missed:
        return tr("missed");
    case Outcome::unjudged:
        return tr("not judged");
    }
    return {};
}

QString LabTexts::outcomes(std::span<const lab::Verdict> verdicts) {
    QStringList parts;
    for (const Outcome outcome : {Outcome::met, Outcome::missed, Outcome::unjudged}) {
        const auto count = std::ranges::count(verdicts, outcome, &lab::Verdict::outcome);
        if (count == 0)
            continue;
        const int number = static_cast<int>(count);
        parts << (outcome == Outcome::met      ? tr("%n met", nullptr, number)
                  : outcome == Outcome::missed ? tr("%n missed", nullptr, number)
                                               : tr("%n not judged", nullptr, number));
    }
    return parts.join(QLatin1String(", "));
}

} // namespace swimscope::ui

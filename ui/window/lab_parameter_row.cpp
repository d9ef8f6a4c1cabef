// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_parameter_row.h"

#include "ui/model/lab_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace swimscope::ui {

namespace {

QString nameOf(const lab::Parameter& parameter) {
    return QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size()));
}

} // namespace

LabParameterRow::LabParameterRow(const lab::Parameter& parameter, QWidget* parent)
    : QWidget(parent), parameter_(parameter), problem_(new QLabel(this)) {
    setObjectName(nameOf(parameter));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 6);
    layout->setSpacing(3);
    auto* title = new QLabel(nameOf(parameter), this);
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    const bool several = parameter.kind == lab::Parameter::Kind::choice && parameter.list;
    auto* meaning =
        new QLabel(several ? LabTexts::of(parameter.meaning)
                           : tr("%1 Possible: %2.")
                                 .arg(LabTexts::of(parameter.meaning), LabTexts::limits(parameter)),
                   this);
    meaning->setTextFormat(Qt::PlainText);
    meaning->setWordWrap(true);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    if (several)
        makeChecks(layout);
    else
        makeField(layout);
    if (QWidget* field = edit_ ? static_cast<QWidget*>(edit_) : choice_) {
        title->setBuddy(field);
        field->setAccessibleName(nameOf(parameter));
        field->setAccessibleDescription(meaning->text());
    }
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    layout->addWidget(problem_);
    layout->addWidget(meaning);
    setValue(std::string(parameter.usual));
}

void LabParameterRow::makeField(QBoxLayout* layout) {
    if (parameter_.kind == lab::Parameter::Kind::choice) {
        choice_ = new QComboBox(this);
        for (const std::string& choice : parameter_.choices)
            choice_->addItem(LabTexts::of(choice), QString::fromStdString(choice));
        // A wheel that scrolls the form must not turn what is under it.
        choice_->setFocusPolicy(Qt::StrongFocus);
        connect(choice_, &QComboBox::currentIndexChanged, this, &LabParameterRow::refresh);
        layout->addWidget(choice_);
    } else {
        edit_ = new QLineEdit(this);
        connect(edit_, &QLineEdit::textChanged, this, &LabParameterRow::refresh);
        layout->addWidget(edit_);
    }
}

void LabParameterRow::makeChecks(QBoxLayout* layout) {
    for (const std::string& choice : parameter_.choices) {
        auto* check = new QCheckBox(LabTexts::of(choice), this);
        check->setObjectName(QString::fromStdString(choice));
        check->setAccessibleDescription(
            tr("%1: %2").arg(nameOf(parameter_), LabTexts::of(parameter_.meaning)));
        connect(check, &QCheckBox::toggled, this, &LabParameterRow::refresh);
        checks_ << check;
        layout->addWidget(check);
    }
}

QString LabParameterRow::typed() const {
    if (edit_)
        return edit_->text();
    if (choice_)
        return choice_->currentData().toString();
    QStringList chosen;
    for (const QCheckBox* check : checks_)
        if (check->isChecked())
            chosen << check->objectName();
    return chosen.join(QLatin1Char(','));
}

lab::Settings::Given LabParameterRow::given() const {
    return {std::string(parameter_.name), labValue(typed())};
}

void LabParameterRow::setValue(const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (edit_)
        edit_->setText(text);
    else if (choice_)
        choice_->setCurrentIndex(choice_->findData(text));
    for (QCheckBox* check : checks_)
        check->setChecked(text.split(QLatin1Char(',')).contains(check->objectName()));
    refresh();
}

QString LabParameterRow::problem() const {
    return LabTexts::problem(parameter_, typed());
}

QList<QWidget*> LabParameterRow::fields() const {
    if (checks_.isEmpty())
        return {edit_ ? static_cast<QWidget*>(edit_) : choice_};
    return {checks_.begin(), checks_.end()};
}

void LabParameterRow::refresh() {
    const QString wrong = problem();
    problem_->setText(wrong);
    problem_->setVisible(!wrong.isEmpty());
    emit edited();
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/window/knob_row.h"

#include "ui/model/knob_texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace swimscope::ui {

namespace {

QString nameOf(const swim::Knob& knob) {
    return QString::fromUtf8(knob.name.data(), static_cast<qsizetype>(knob.name.size()));
}

} // namespace

KnobRow::KnobRow(const swim::Knob& knob, QWidget* parent)
    : QWidget(parent), knob_(knob), title_(new QLabel(this)), meaning_(new QLabel(this)),
      problem_(new QLabel(this)), reset_(new QToolButton(this)) {
    setObjectName(nameOf(knob));
    makeField();
    QWidget* field = edit_ ? static_cast<QWidget*>(edit_) : switch_;
    field->setAccessibleName(KnobTexts::title(knob));
    field->setToolTip(KnobTexts::limits(knob));
    title_->setTextFormat(Qt::PlainText);
    title_->setBuddy(field);
    title_->setWordWrap(true);
    title_->setToolTip(nameOf(knob));
    meaning_->setTextFormat(Qt::PlainText);
    meaning_->setWordWrap(true);
    meaning_->setForegroundRole(QPalette::PlaceholderText);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    auto* unit = new QLabel(switch_ ? QString() : KnobTexts::unit(knob), this);
    unit->setForegroundRole(QPalette::PlaceholderText);
    reset_->setProperty("quiet", true);
    reset_->setObjectName(QStringLiteral("reset"));
    reset_->setToolTip(tr("Back to the profile's default"));
    reset_->setAccessibleName(tr("%1: back to the profile's default").arg(KnobTexts::title(knob)));
    // Its room is kept, so that nothing moves when something changes.
    QSizePolicy room = reset_->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(room);
    connect(reset_, &QToolButton::clicked, this, &KnobRow::reset);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 4, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(title_, 0, 0);
    grid->addWidget(unit, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(field, 0, 2);
    grid->addWidget(reset_, 0, 3);
    grid->addWidget(meaning_, 1, 0, 1, 4);
    grid->addWidget(problem_, 2, 0, 1, 4);
    grid->setColumnStretch(0, 1);
}

void KnobRow::makeField() {
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("100000000")) + 24;
    if (const auto choices = swim::choicesOf(knob_); !choices.empty()) {
        switch_ = new QComboBox(this);
        switch_->setObjectName(QStringLiteral("value"));
        for (const std::string& choice : choices)
            switch_->addItem(KnobTexts::value(knob_, choice), QString::fromStdString(choice));
        switch_->setMinimumWidth(width);
        // A wheel that scrolls the list must not turn what is under it.
        switch_->setFocusPolicy(Qt::StrongFocus);
        connect(switch_, &QComboBox::currentIndexChanged, this, &KnobRow::refresh);
    } else {
        edit_ = new QLineEdit(this);
        edit_->setObjectName(QStringLiteral("value"));
        const bool isText = std::holds_alternative<AllowList swim::Config::*>(knob_.field) ||
                            std::holds_alternative<swim::NameList swim::Config::*>(knob_.field) ||
                            std::holds_alternative<std::string swim::Config::*>(knob_.field);
        if (isText) {
            edit_->setMinimumWidth(2 * width);
        } else {
            edit_->setFixedWidth(width);
            edit_->setAlignment(Qt::AlignRight);
        }
        connect(edit_, &QLineEdit::textChanged, this, &KnobRow::refresh);
    }
}

QString KnobRow::typed() const {
    return edit_ ? edit_->text().trimmed() : switch_->currentData().toString();
}

void KnobRow::type(const QString& text) {
    if (edit_)
        edit_->setText(text);
    else
        switch_->setCurrentIndex(switch_->findData(text));
}

void KnobRow::setDefault(const swim::Config& profile) {
    default_ = QString::fromStdString(swim::valueText(profile, knob_));
    const QString shown = default_.isEmpty() ? tr("empty")
                          : switch_          ? KnobTexts::value(knob_, default_.toStdString())
                                             : default_;
    meaning_->setText(tr("%1 Default: %2. Possible: %3.")
                          .arg(KnobTexts::meaning(knob_), shown, KnobTexts::limits(knob_)));
    (edit_ ? static_cast<QWidget*>(edit_) : switch_)->setAccessibleDescription(meaning_->text());
    refresh();
}

void KnobRow::setValue(const swim::Config& config) {
    type(QString::fromStdString(swim::valueText(config, knob_)));
}

void KnobRow::writeTo(swim::Config& config) const {
    // Nothing is set where it can't be read, and mistake() says so.
    static_cast<void>(swim::set(config, knob_.name, typed().toStdString()).ok());
}

QString KnobRow::mistake() const {
    return KnobTexts::problem(knob_, typed());
}

void KnobRow::setMisfit(const QString& sentence) {
    if (sentence == misfit_)
        return;
    misfit_ = sentence;
    const QString wrong = mistake();
    problem_->setText(wrong.isEmpty() ? misfit_ : wrong);
    problem_->setVisible(!problem_->text().isEmpty());
}

bool KnobRow::isChanged() const {
    swim::Config now;
    if (!swim::set(now, knob_.name, typed().toStdString()))
        return true;
    return QString::fromStdString(swim::valueText(now, knob_)) != default_;
}

bool KnobRow::matches(const QString& wanted) const {
    for (const QString& text : {KnobTexts::title(knob_), nameOf(knob_), KnobTexts::meaning(knob_)})
        if (text.contains(wanted, Qt::CaseInsensitive))
            return true;
    return false;
}

void KnobRow::reset() {
    // The button goes away, and the focus would go with it to anywhere.
    (edit_ ? static_cast<QWidget*>(edit_) : switch_)->setFocus();
    type(default_);
}

void KnobRow::setResetIcon(const QIcon& icon) {
    reset_->setIcon(icon);
}

void KnobRow::refresh() {
    const bool changed = isChanged();
    QFont font = title_->font();
    font.setBold(changed);
    title_->setFont(font);
    title_->setText(changed ? tr("%1 (changed)").arg(KnobTexts::title(knob_))
                            : KnobTexts::title(knob_));
    reset_->setVisible(changed);
    const QString wrong = mistake();
    problem_->setText(wrong.isEmpty() ? misfit_ : wrong);
    problem_->setVisible(!problem_->text().isEmpty());
    emit edited();
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_form.h"

#include "ui/model/lab_run.h"
#include "ui/model/lab_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/lab_parameter_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

namespace {

QLabel* paragraph(QWidget* parent, bool muted) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

LabForm::LabForm(QWidget* parent)
    : QWidget(parent), title_(paragraph(this, false)), question_(paragraph(this, false)),
      fold_(new QToolButton(this)), assumptions_(paragraph(this, true)),
      parameters_(new QWidget(this)), rowsLayout_(new QVBoxLayout(parameters_)),
      seeds_(new QLineEdit(this)), seedsProblem_(new QLabel(this)),
      seedsHint_(paragraph(this, true)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    makeTexts(layout);
    rowsLayout_->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parameters_);
    makeSeeds(layout);
    layout->addStretch(1);
}

void LabForm::makeTexts(QVBoxLayout* layout) {
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    heading.setPointSizeF(heading.pointSizeF() * 1.15);
    title_->setFont(heading);
    fold_->setObjectName(QStringLiteral("assumptions"));
    fold_->setText(tr("What is &assumed"));
    fold_->setProperty("quiet", true);
    fold_->setCheckable(true);
    fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold_->setFocusPolicy(Qt::StrongFocus);
    connect(fold_, &QToolButton::toggled, this, &LabForm::showAssumptions);
    showAssumptions(false);
    for (QWidget* part : {static_cast<QWidget*>(title_), static_cast<QWidget*>(question_)})
        layout->addWidget(part);
    layout->addWidget(fold_, 0, Qt::AlignLeading);
    layout->addWidget(assumptions_);
}

void LabForm::makeSeeds(QVBoxLayout* layout) {
    auto* title = new QLabel(tr("See&ds"), this);
    title->setBuddy(seeds_);
    seeds_->setObjectName(QStringLiteral("seeds"));
    seeds_->setAccessibleName(tr("Seeds"));
    seedsProblem_->setObjectName(QStringLiteral("problem"));
    seedsProblem_->setWordWrap(true);
    seedsProblem_->hide();
    auto* part = new QVBoxLayout;
    part->setSpacing(3);
    part->addWidget(title);
    part->addWidget(seeds_);
    part->addWidget(seedsProblem_);
    part->addWidget(seedsHint_);
    layout->addLayout(part);
    connect(seeds_, &QLineEdit::textChanged, this, &LabForm::refresh);
}

void LabForm::showAssumptions(bool shown) {
    fold_->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    assumptions_->setVisible(shown);
}

void LabForm::setExperiment(const lab::Experiment& experiment) {
    experiment_ = &experiment;
    filling_ = true;
    title_->setText(LabTexts::of(experiment.title()));
    question_->setText(LabTexts::of(experiment.question()));
    QStringList assumed;
    for (const std::string& assumption : experiment.assumptions())
        assumed << QStringLiteral("• ") + LabTexts::of(assumption);
    assumptions_->setText(assumed.join(QLatin1Char('\n')));
    fold_->setVisible(!assumed.isEmpty());
    makeRows();
    const QString usual =
        QString::fromStdString(lab::toText(lab::Seeds{1, experiment.usualSeeds()}));
    seeds_->setText(usual);
    seedsHint_->setText(
        tr("Every condition is run with each of them. One such as 7, or a range such as 1..100; "
           "usual: %1.")
            .arg(usual));
    seeds_->setAccessibleDescription(seedsHint_->text());
    filling_ = false;
    refresh();
}

void LabForm::makeRows() {
    qDeleteAll(rows_);
    rows_.clear();
    QWidget* before = fold_;
    for (const lab::Parameter& parameter : experiment_->parameters()) {
        auto* row = new LabParameterRow(parameter, parameters_);
        connect(row, &LabParameterRow::edited, this, &LabForm::refresh);
        rowsLayout_->addWidget(row);
        rows_ << row;
        for (QWidget* field : row->fields()) {
            setTabOrder(before, field);
            before = field;
        }
    }
    setTabOrder(before, seeds_);
}

void LabForm::setSetup(const lab::Setup& setup) {
    filling_ = true;
    const auto all = setup.settings.all();
    for (LabParameterRow* row : rows_)
        for (const auto& given : all)
            if (given.first == row->given().first)
                row->setValue(given.second);
    seeds_->setText(QString::fromStdString(lab::toText(setup.seeds)));
    filling_ = false;
    refresh();
}

std::optional<lab::Setup> LabForm::setup() const {
    if (!experiment_)
        return std::nullopt;
    std::vector<lab::Settings::Given> given;
    for (const LabParameterRow* row : rows_)
        given.push_back(row->given());
    auto settings = lab::Settings::of(experiment_->parameters(), given);
    const auto seeds = lab::seedsFromText(seeds_->text().trimmed().toStdString());
    if (!settings || !seeds)
        return std::nullopt;
    lab::Setup setup{std::string(experiment_->name()), *std::move(settings), *seeds, {}};
    return isTooLarge(setup) ? std::nullopt : std::optional(std::move(setup));
}

bool LabForm::isTooLarge(const lab::Setup& setup) const {
    return worksIn(*experiment_, setup) > kMostWorks;
}

QString LabForm::summary() const {
    const std::optional<lab::Setup> ready = setup();
    if (!ready) {
        const bool isRead =
            std::ranges::all_of(rows_, [](const auto* row) { return row->problem().isEmpty(); }) &&
            LabTexts::seedsProblem(seeds_->text()).isEmpty();
        return isRead ? tr("That is more than a million runs: take fewer seeds or conditions.")
                      : tr("Something in the form can't be read.");
    }
    const std::size_t seeds = ready->seeds.count();
    const std::size_t runs = worksIn(*experiment_, *ready);
    //: %1: how many conditions, as a text of its own; %2: how many seeds, the same
    return tr("%n runs: %1, %2", nullptr, static_cast<int>(runs))
        .arg(tr("%n conditions", nullptr, static_cast<int>(runs / seeds)),
             tr("%n seeds each", nullptr, static_cast<int>(seeds)));
}

void LabForm::refresh() {
    const QString wrong = LabTexts::seedsProblem(seeds_->text());
    seedsProblem_->setText(wrong);
    seedsProblem_->setVisible(!wrong.isEmpty());
    if (!filling_)
        emit edited();
}

} // namespace swimscope::ui

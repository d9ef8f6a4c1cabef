// SPDX-License-Identifier: MPL-2.0
#include "ui/window/simulation_dialog.h"

#include "ui/model/text_format.h"
#include "ui/window/knob_editor.h"
#include "ui/window/latency_field.h"
#include "ui/window/profile_row.h"
#include "ui/window/settings_fold.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>

namespace swimscope::ui {

namespace {

/// Seeds that are drawn are short enough to be told to somebody.
constexpr int kSeedMost = 1'000'000;

std::optional<std::uint64_t> seedOf(const QString& text) {
    bool ok = false;
    const qulonglong seed = text.trimmed().toULongLong(&ok);
    return ok ? std::optional<std::uint64_t>(seed) : std::nullopt;
}

void offerConfigurations(QComboBox* into, const Configuration& chosen) {
    const std::vector<Configuration> offered = SimulationTexts::offered();
    for (std::size_t i = 0; i < offered.size(); ++i) {
        into->addItem(SimulationTexts::name(offered[i]), static_cast<int>(i));
        if (offered[i] == chosen)
            into->setCurrentIndex(static_cast<int>(i));
    }
}

Configuration chosenIn(const QComboBox* combo) {
    return SimulationTexts::offered()[static_cast<std::size_t>(combo->currentData().toInt())];
}

} // namespace

SimulationDialog::SimulationDialog(const SimulationSetup& present, QSettings* settings,
                                   QWidget* parent)
    : FormDialog(tr("New simulated cluster"), tr("Simulate"), parent), nodes_(new QSpinBox(this)),
      knobs_(new KnobEditor(this)), profile_(new ProfileRow(knobs_, settings, this)),
      latency_(new LatencyField(this)), seed_(new QLineEdit(this)), start_(new QComboBox(this)),
      first_(new QComboBox(this)), compared_(new QCheckBox(this)), second_(new QComboBox(this)) {
    makeFields(present);
    makeSides(present);
    form()->addRow(new SettingsFold(knobs_, false, this));
    addPart(knobs_);
    connect(profile_, &ProfileRow::edited, this, &SimulationDialog::refresh);
    connect(profile_, &ProfileRow::unreadable, this,
            [this](const QString& sentence) { setProblem(sentence); });
    connect(latency_, &LatencyField::edited, this, &SimulationDialog::refresh);
    connect(seed_, &QLineEdit::textChanged, this, &SimulationDialog::refresh);
    profile_->set(present.profile, present.changed);
    nodes_->setFocus();
    nodes_->selectAll();
}

void SimulationDialog::makeFields(const SimulationSetup& present) {
    nodes_->setObjectName(QStringLiteral("nodes"));
    nodes_->setRange(SimulationSetup::kFewest, SimulationSetup::kMost);
    nodes_->setGroupSeparatorShown(true);
    nodes_->setValue(present.nodes);
    start_->setObjectName(QStringLiteral("start"));
    start_->addItem(tr("as a cluster that has long been one"),
                    static_cast<int>(SimulationSetup::Start::together));
    start_->addItem(tr("joining one after the other"),
                    static_cast<int>(SimulationSetup::Start::joining));
    start_->setCurrentIndex(start_->findData(static_cast<int>(present.start)));
    latency_->setLatency(present.latency);

    addText(tr("Nodes in virtual time, without sockets; the same seed gives the same run. The "
               "cluster that is shown now ends."));
    form()->addRow(tr("&Nodes"), nodes_);
    form()->addRow(tr("St&art"), start_);
    form()->addRow(tr("&Profile"), profile_);
    meaning_ = addText(QString());
    form()->addRow(tr("&Latency"), latency_);
    latencyMeaning_ = addText(QString());
    form()->addRow(tr("S&eed"), makeSeed(present));
}

QWidget* SimulationDialog::makeSeed(const SimulationSetup& present) {
    auto* row = new QWidget(this);
    seed_->setObjectName(QStringLiteral("seed"));
    seed_->setText(QString::number(present.seed));
    seed_->setToolTip(tr("Which chance decides: the same seed gives the same run"));
    auto* another = new QPushButton(tr("An&other"), row);
    another->setObjectName(QStringLiteral("anotherSeed"));
    another->setToolTip(tr("Draw another seed"));
    another->setAutoDefault(false);
    connect(another, &QPushButton::clicked, this, &SimulationDialog::drawSeed);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(seed_, 1);
    layout->addWidget(another);
    row->setFocusProxy(seed_);
    return row;
}

void SimulationDialog::makeSides(const SimulationSetup& present) {
    const bool two = present.sides.size() > 1;
    first_->setObjectName(QStringLiteral("configuration"));
    offerConfigurations(first_, present.sides.empty() ? Configuration() : present.sides.front());
    second_->setObjectName(QStringLiteral("secondConfiguration"));
    second_->setAccessibleName(tr("Configuration of the second cluster"));
    offerConfigurations(second_, two ? present.sides[1] : Configuration());
    compared_->setObjectName(QStringLiteral("compare"));
    compared_->setText(tr("Side by si&de with"));
    compared_->setToolTip(
        tr("A second cluster beside it, on the same seed and clock, of another configuration"));
    compared_->setChecked(two);
    second_->setEnabled(two);
    form()->addRow(tr("&Configuration"), first_);
    form()->addRow(compared_, second_);
    connect(compared_, &QCheckBox::toggled, this, &SimulationDialog::compare);
}

void SimulationDialog::drawSeed() {
    seed_->setText(QString::number(QRandomGenerator::global()->bounded(1, kSeedMost)));
}

/// Two of the same would show nothing: what most people want to compare is offered first.
void SimulationDialog::compare(bool wanted) {
    second_->setEnabled(wanted);
    if (!wanted || chosenIn(first_) != chosenIn(second_))
        return;
    first_->setCurrentText(SimulationTexts::name({swim::Variant::swim, {}}));
    second_->setCurrentText(SimulationTexts::name({swim::Variant::lifeguard, {}}));
}

void SimulationDialog::refresh() {
    const swim::Config& config = knobs_->config();
    meaning_->setText(tr("A probe every %1, indirect pings after %2, gossip every %3.")
                          .arg(TextFormat::duration(config.probeInterval),
                               TextFormat::duration(config.probeTimeout),
                               TextFormat::duration(config.gossipInterval)));
    latencyMeaning_->setText(SimulationTexts::meaning(latency_->latency()));
    setProblem(problem());
}

QString SimulationDialog::problem() const {
    if (!latency_->problem().isEmpty())
        return latency_->problem();
    if (!seedOf(seed_->text()))
        return tr("A seed is a whole number, 0 or more.");
    return knobs_->problem();
}

SimulationSetup SimulationDialog::setup() const {
    SimulationSetup setup;
    setup.nodes = nodes_->value();
    setup.profile = profile_->profile();
    setup.changed = profile_->changed();
    setup.seed = seedOf(seed_->text()).value_or(setup.seed);
    setup.latency = latency_->latency();
    setup.start = static_cast<SimulationSetup::Start>(start_->currentData().toInt());
    setup.sides = {chosenIn(first_)};
    if (compared_->isChecked())
        setup.sides.push_back(chosenIn(second_));
    return setup;
}

} // namespace swimscope::ui

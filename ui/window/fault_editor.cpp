// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_editor.h"

#include "ui/model/cluster_model.h"
#include "ui/model/fault_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/fault_controls.h"
#include "ui/window/fault_fields.h"
#include "ui/window/names_field.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <limits>
#include <utility>
#include <variant>

namespace swimscope::ui {

using trace::FaultKind;

namespace {

constexpr double kMostPercent = 1;
constexpr int kLinesOfSentence = 3;

bool isOfDatagramsAndStreams(FaultKind kind) {
    return kind == FaultKind::cut || kind == FaultKind::delay || kind == FaultKind::bandwidth;
}

/// All types of messages with their bits, in the order of the protocol.
template <class... Kinds>
std::vector<std::pair<QString, fault::Types>> allTypes(const std::variant<Kinds...>*) {
    return {{TextFormat::own(Kinds::name), fault::bitOf(Kinds::type)}...};
}

std::vector<std::pair<QString, fault::Types>> typesFor(FaultKind kind) {
    auto types = allTypes(static_cast<const wire::Message*>(nullptr));
    if (kind == FaultKind::queueFull)
        std::erase_if(types,
                      [](const auto& type) { return (type.second & fault::kQueuedTypes) == 0; });
    return types;
}

QString writtenOf(const std::vector<FaultDraft::Names>& groups) {
    QStringList parts;
    for (const FaultDraft::Names& group : groups) {
        QStringList names;
        for (const std::string& name : group)
            names << QString::fromStdString(name);
        parts << names.join(QStringLiteral(", "));
    }
    return parts.join(QStringLiteral(" | "));
}

std::vector<FaultDraft::Names> groupsIn(const QString& text) {
    std::vector<FaultDraft::Names> groups;
    for (const QString& part : text.split(QLatin1Char('|'))) {
        FaultDraft::Names group;
        for (const QString& name : part.split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!name.trimmed().isEmpty())
                group.push_back(name.trimmed().toStdString());
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

FaultEditor::FaultEditor(ClusterModel* cluster, FaultControls* controls, const FaultDraft& draft,
                         QWidget* parent, bool inForce)
    : FormDialog(inForce ? tr("Change: %1").arg(FaultTexts::kind(draft.effect.kind))
                         : FaultTexts::kind(draft.effect.kind),
                 inForce ? tr("Change") : tr("Put in force"), parent),
      cluster_(cluster), controls_(controls), draft_(draft),
      fields_(new FaultFields(form(), this)) {
    for (const std::string& name : cluster->present().members())
        offered_ << QString::fromStdString(name);
    addText(FaultTexts::meaning(draft.effect.kind));
    addParties();
    addAmounts();
    addChoice();
    addTimes();
    sentence_ = addText({}, false);
    sentence_->setObjectName(QStringLiteral("sentence"));
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // Room for what it may come to say, so that nothing jumps.
    sentence_->setMinimumHeight(kLinesOfSentence * fontMetrics().lineSpacing());
    connect(fields_, &FaultFields::edited, this, &FaultEditor::takeIn);
    takeIn();
}

// ---- whom ---------------------------------------------------------------------------------------

NamesField* FaultEditor::addNames(const QString& label, const char* name,
                                  const FaultDraft::Names& names) {
    auto* field = new NamesField(offered_, this);
    field->setObjectName(QLatin1String(name));
    field->setNames(names);
    field->setPlaceholderText(tr("all nodes"));
    field->setToolTip(tr("Names with commas in between; empty: all of them"));
    form()->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &FaultEditor::takeIn);
    return field;
}

void FaultEditor::addParties() {
    if (trace::sitsOnNodes(draft_.effect.kind)) {
        to_ = addNames(tr("&Nodes"), "to", draft_.to);
        return;
    }
    if (!draft_.groups.empty()) {
        groupsText_ = writtenOf(draft_.groups);
        groups_ = new QLineEdit(groupsText_, this);
        groups_->setObjectName(QStringLiteral("groups"));
        groups_->setToolTip(tr("Names with commas in between, and a bar between the groups. Who "
                               "is in none is spared."));
        form()->addRow(tr("&Groups"), groups_);
        connect(groups_, &QLineEdit::textChanged, this, &FaultEditor::takeIn);
        return;
    }
    from_ = addNames(tr("&From"), "from", draft_.from);
    to_ = addNames(tr("&To"), "to", draft_.to);
    ways_ = new QComboBox(this);
    ways_->setObjectName(QStringLiteral("ways"));
    ways_->addItem(tr("→  one way"), false);
    ways_->addItem(tr("⇄  both ways"), true);
    ways_->setCurrentIndex(draft_.effect.bothWays ? 1 : 0);
    form()->addRow(tr("&Direction"), ways_);
    connect(ways_, &QComboBox::currentIndexChanged, this, &FaultEditor::takeIn);
}

// ---- how much -----------------------------------------------------------------------------------

void FaultEditor::addAmounts() {
    fault::Effect& effect = draft_.effect;
    switch (effect.kind) {
    case FaultKind::loss:
        fields_->addShare(tr("&Lost"), "probability", &effect.probability, 0, kMostPercent);
        fields_->addNumber(tr("&In a row, on average"), "burst", &effect.burst, 1,
                           fault::kMostBurst);
        return;
    case FaultKind::delay:
    case FaultKind::reorder:
        fields_->addShare(tr("&How much of it"), "probability", &effect.probability, 0,
                          kMostPercent);
        return addDelay();
    case FaultKind::duplicate:
    case FaultKind::corrupt:
    case FaultKind::refuse:
    case FaultKind::reset:
    case FaultKind::queueFull:
        fields_->addShare(tr("&How much of it"), "probability", &effect.probability, 0,
                          kMostPercent);
        return;
    case FaultKind::bandwidth:
        fields_->addBytes(
            tr("&Bytes a second"), "rate", [this](auto value) { draft_.effect.rate = value; },
            effect.rate, std::numeric_limits<std::uint32_t>::max());
        fields_->addBytes(
            tr("&Queue, in bytes"), "limit",
            [this](auto value) { draft_.effect.limit = static_cast<std::uint32_t>(value); },
            effect.limit, std::numeric_limits<std::uint32_t>::max());
        return;
    case FaultKind::tooLarge:
        fields_->addBytes(
            tr("&Largest, in bytes"), "limit",
            [this](auto value) { draft_.effect.limit = static_cast<std::uint32_t>(value); },
            effect.limit, std::numeric_limits<std::uint16_t>::max());
        return;
    default:
        return addAmountsOfNodes();
    }
}

void FaultEditor::addAmountsOfNodes() {
    fault::Effect& effect = draft_.effect;
    if (effect.kind == FaultKind::late) {
        fields_->addLength(tr("At &least"), "low", &effect.low);
        fields_->addLength(tr("At m&ost"), "high", &effect.high);
    } else if (effect.kind == FaultKind::blocked) {
        fields_->addLength(tr("&Blocked for"), "low", &effect.low);
        fields_->addLength(tr("Then fr&ee for"), "high", &effect.high);
        fields_->addLength(tr("&Packet takes of it"), "reading", &effect.reading, tr("nothing"));
    } else if (effect.kind == FaultKind::clock) {
        fields_->addShare(tr("&Pace of the clock"), "clock", &effect.clock, fault::kSlowestClock,
                          fault::kFastestClock);
    }
}

void FaultEditor::addDelay() {
    shape_ = new QComboBox(this);
    shape_->setObjectName(QStringLiteral("shape"));
    shape_->addItem(tr("always the same"), static_cast<int>(Latency::Shape::constant));
    shape_->addItem(tr("uniform"), static_cast<int>(Latency::Shape::uniform));
    shape_->addItem(tr("normal"), static_cast<int>(Latency::Shape::normal));
    shape_->addItem(tr("with a long tail (exponential)"),
                    static_cast<int>(Latency::Shape::exponential));
    shape_->addItem(tr("with a heavy tail (Pareto)"), static_cast<int>(Latency::Shape::pareto));
    shape_->setCurrentIndex(shape_->findData(static_cast<int>(draft_.effect.shape)));
    form()->addRow(tr("D&istribution"), shape_);
    fields_->addLength(tr("De&lay"), "low", &draft_.effect.low);
    spread_ = fields_->addLength(tr("S&pread"), "high", &draft_.effect.high, tr("nothing"));
    if (draft_.effect.kind == FaultKind::delay)
        fields_->addShare(tr("Like the one &before"), "correlation", &draft_.effect.correlation, 0,
                          kMostPercent);
    connect(shape_, &QComboBox::currentIndexChanged, this, [this] {
        showShape();
        takeIn();
    });
    showShape();
}

/// What the second length means depends on the shape.
void FaultEditor::showShape() {
    draft_.effect.shape = static_cast<Latency::Shape>(shape_->currentData().toInt());
    const auto says = [this]() -> QString {
        switch (draft_.effect.shape) {
        case Latency::Shape::constant:
            return tr("Without a spread, all are alike.");
        case Latency::Shape::uniform:
            return tr("So much more at most.");
        case Latency::Shape::normal:
            return tr("The standard deviation.");
        default:
            return tr("So much more on average.");
        }
    };
    spread_->setToolTip(says());
    spread_->setEnabled(draft_.effect.shape != Latency::Shape::constant);
    if (!spread_->isEnabled())
        draft_.effect.high = {};
}

// ---- what of ------------------------------------------------------------------------------------

void FaultEditor::addChoice() {
    const FaultKind kind = draft_.effect.kind;
    if (isOfDatagramsAndStreams(kind))
        addCarriers();
    const bool choosy =
        kind == FaultKind::queueFull || (!trace::sitsOnNodes(kind) && kind != FaultKind::refuse);
    if (!choosy)
        return;
    addTypes();
    subject_ = addNames(tr("&About the member"), "subject",
                        draft_.effect.subject.empty() ? FaultDraft::Names()
                                                      : FaultDraft::Names{draft_.effect.subject});
    subject_->setPlaceholderText(tr("any member"));
    subject_->setToolTip(tr("Only messages that are about this one"));
}

void FaultEditor::addCarriers() {
    carriers_ = new QComboBox(this);
    carriers_->setObjectName(QStringLiteral("carriers"));
    carriers_->addItem(tr("UDP and TCP"), static_cast<int>(trace::Carriers::all));
    carriers_->addItem(tr("UDP only"), static_cast<int>(trace::Carriers::datagrams));
    carriers_->addItem(tr("TCP only"), static_cast<int>(trace::Carriers::streams));
    carriers_->setCurrentIndex(carriers_->findData(static_cast<int>(draft_.effect.carriers)));
    form()->addRow(tr("&Carried by"), carriers_);
    connect(carriers_, &QComboBox::currentIndexChanged, this, &FaultEditor::takeIn);
}

void FaultEditor::addTypes() {
    types_ = new QToolButton(this);
    types_->setObjectName(QStringLiteral("types"));
    types_->setPopupMode(QToolButton::InstantPopup);
    types_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    types_->setFocusPolicy(Qt::StrongFocus);
    types_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(types_);
    for (const auto& [name, bit] : typesFor(draft_.effect.kind)) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked((draft_.effect.types & bit) != 0);
        connect(action, &QAction::toggled, this, [this, bit = bit](bool on) {
            fault::Types& types = draft_.effect.types;
            types = static_cast<fault::Types>(on ? types | bit : types & ~bit);
            showTypes();
            takeIn();
        });
    }
    types_->setMenu(menu);
    form()->addRow(tr("&Messages"), types_);
    showTypes();
}

void FaultEditor::showTypes() {
    QStringList names;
    for (const QAction* action : types_->menu()->actions())
        if (action->isChecked())
            names << action->text();
    constexpr int kMostNamed = 4;
    types_->setText(names.isEmpty() ? tr("all types")
                    : names.size() <= kMostNamed
                        ? names.join(QStringLiteral(", "))
                        : tr("%n types", nullptr, static_cast<int>(names.size())));
    types_->setAccessibleName(tr("Types of messages: %1").arg(types_->text()));
}

// ---- how long -----------------------------------------------------------------------------------

void FaultEditor::addTimes() {
    fields_->addLength(tr("Fo&r how long"), "lasts", &draft_.effect.lasts,
                       tr("until it is lifted"));
    fields_->addLengths(tr("Act&s for"), "on", &draft_.effect.on, tr("then not for"), "off",
                        &draft_.effect.off, tr("always"));
}

// ---- all of it ----------------------------------------------------------------------------------

void FaultEditor::takeIn() {
    if (!sentence_)
        return;
    if (from_)
        draft_.from = from_->names();
    if (to_)
        draft_.to = to_->names();
    if (groups_ && groups_->text() != groupsText_)
        draft_.groups = groupsIn(groups_->text());
    if (ways_)
        draft_.effect.bothWays = ways_->currentData().toBool();
    if (carriers_)
        draft_.effect.carriers = static_cast<trace::Carriers>(carriers_->currentData().toInt());
    QString problem = fields_->takeIn();
    if (subject_) {
        const FaultDraft::Names about = subject_->names();
        draft_.effect.subject = about.empty() ? std::string() : about.front();
        if (problem.isEmpty() && about.size() > 1)
            problem = tr("Messages can be about one member only, or about any.");
    }
    if (problem.isEmpty())
        problem = controls_->problemOf(draft_);
    setProblem(problem);
    sentence_->setText(problem.isEmpty() ? FaultTexts::line(describe(draft_)) : QString());
}

} // namespace swimscope::ui

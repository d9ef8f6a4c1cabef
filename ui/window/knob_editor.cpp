// SPDX-License-Identifier: MPL-2.0
#include "ui/window/knob_editor.h"

#include "ui/model/knob_texts.h"
#include "ui/window/icons.h"
#include "ui/window/knob_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

KnobEditor::KnobEditor(QWidget* parent)
    : QWidget(parent), search_(new QLineEdit(this)), resetAll_(new QPushButton(this)),
      area_(new QScrollArea(this)), nothing_(new QLabel(tr("No setting is called so."), this)) {
    search_->setObjectName(QStringLiteral("search"));
    search_->setPlaceholderText(tr("Find a setting"));
    search_->setAccessibleName(tr("Find a setting"));
    search_->setClearButtonEnabled(true);
    resetAll_->setObjectName(QStringLiteral("resetAll"));
    resetAll_->setText(tr("Reset all"));
    resetAll_->setToolTip(tr("Bring back all defaults of the profile"));
    resetAll_->setAutoDefault(false);
    makeList();

    auto* top = new QHBoxLayout;
    top->addWidget(search_, 1);
    top->addWidget(resetAll_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(area_, 1);

    setFocusProxy(search_);
    connect(search_, &QLineEdit::textChanged, this, &KnobEditor::filter);
    connect(resetAll_, &QPushButton::clicked, this, [this] { setConfig(defaults_); });
    setDefaults(swim::Config());
    setConfig(swim::Config());
    filter();
}

QSize KnobEditor::sizeHint() const {
    return {560, 420};
}

void KnobEditor::makeList() {
    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    nothing_->setForegroundRole(QPalette::PlaceholderText);
    list->addWidget(nothing_);
    for (const KnobGroup group : kKnobGroups)
        addGroup(list, group);
    list->addStretch(1);
    area_->setWidget(content);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setAccessibleName(tr("Settings"));
    area_->setFocusPolicy(Qt::NoFocus);
}

void KnobEditor::addGroup(QVBoxLayout* list, KnobGroup group) {
    auto* heading = new QLabel(KnobTexts::groupName(group));
    heading->setObjectName(QStringLiteral("heading"));
    heading->setContentsMargins(0, 10, 0, 2);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    list->addWidget(heading);
    headings_[group] = heading;
    const QIcon icon = lineIcon(QStringLiteral("reset"), palette().color(QPalette::WindowText));
    for (const swim::Knob& knob : swim::knobs()) {
        if (KnobTexts::group(knob) != group)
            continue;
        auto* row = new KnobRow(knob);
        row->setResetIcon(icon);
        list->addWidget(row);
        rows_ << row;
        connect(row, &KnobRow::edited, this, &KnobEditor::refresh);
    }
}

void KnobEditor::setDefaults(const swim::Config& defaults) {
    defaults_ = defaults;
    filling_ = true;
    for (KnobRow* row : rows_)
        row->setDefault(defaults);
    filling_ = false;
    refresh();
}

void KnobEditor::setConfig(const swim::Config& config) {
    filling_ = true;
    for (KnobRow* row : rows_)
        row->setValue(config);
    filling_ = false;
    refresh();
}

KnobRow* KnobEditor::rowOf(std::string_view knob) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const KnobRow* row) { return row->knob().name == knob; });
    return found == rows_.end() ? nullptr : *found;
}

void KnobEditor::refresh() {
    if (filling_)
        return;
    problem_.clear();
    for (KnobRow* row : rows_) {
        row->writeTo(config_);
        const QString mistake = row->mistake();
        if (problem_.isEmpty() && !mistake.isEmpty())
            problem_ = tr("%1: %2").arg(KnobTexts::title(row->knob()), mistake);
        row->setMisfit({});
    }
    for (const swim::Misfit misfit : swim::misfitsOf(config_)) {
        const QString sentence = KnobTexts::misfit(config_, misfit);
        if (KnobRow* row = rowOf(KnobTexts::knobOf(misfit)))
            row->setMisfit(sentence);
        if (problem_.isEmpty())
            problem_ = sentence;
    }
    resetAll_->setEnabled(std::any_of(rows_.begin(), rows_.end(),
                                      [](const KnobRow* row) { return row->isChanged(); }));
    emit edited();
}

void KnobEditor::filter() {
    const QString wanted = search_->text().trimmed();
    std::map<KnobGroup, bool> found;
    for (KnobRow* row : rows_) {
        const bool shown = wanted.isEmpty() || row->matches(wanted);
        row->setVisible(shown);
        found[KnobTexts::group(row->knob())] |= shown;
    }
    bool any = false;
    for (const auto& [group, heading] : headings_) {
        heading->setVisible(found[group]);
        any |= found[group];
    }
    nothing_->setVisible(!any);
}

} // namespace swimscope::ui

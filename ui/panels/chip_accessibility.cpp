// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/chip_accessibility.h"

#include "ui/panels/belief_chips.h"

#include <QAccessibleInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace swimscope::ui {
namespace {

/// A chip. Knows only its place: what stands there is asked of the widget each time.
class ChipAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    ChipAccessible(BeliefChips* chips, int index) : chips_(chips), index_(index) {}

    bool isValid() const override { return chips_ && index_ < chips_->count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return chips_ ? QAccessible::queryAccessibleInterface(chips_) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Button; }

    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect area = chips_->chipRect(index_);
        return {chips_->mapToGlobal(area.topLeft()), area.size()};
    }
    QString text(QAccessible::Text kind) const override {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return chips_->titleOf(index_);
        return kind == QAccessible::Description ? chips_->sentenceOf(index_) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.invalid = !isValid();
        state.focused = isValid() && chips_->focusedChip() == index_;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override {
        if (isValid() && action == pressAction())
            chips_->follow(index_);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    QPointer<BeliefChips> chips_;
    int index_;
};

/// The chips: a list of buttons.
class ChipsAccessible : public QAccessibleWidget {
  public:
    explicit ChipsAccessible(BeliefChips* chips)
        : QAccessibleWidget(chips, QAccessible::List), chips_(chips) {}
    ~ChipsAccessible() override {
        for (const QAccessible::Id id : ids_)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return chips_->count(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= chips_->count())
            return nullptr;
        // One interface for each place, for as long as the widget lives: helpers hold on to them.
        while (static_cast<int>(ids_.size()) <= index)
            ids_.push_back(QAccessible::registerAccessibleInterface(
                new ChipAccessible(chips_, static_cast<int>(ids_.size()))));
        return QAccessible::accessibleInterface(ids_[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(chips_->chipAt(chips_->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override { return child(chips_->focusedChip()); }

  private:
    BeliefChips* chips_;
    mutable std::vector<QAccessible::Id> ids_; ///< by place
};

QAccessibleInterface* makeChipsAccessible(const QString&, QObject* object) {
    auto* chips = qobject_cast<BeliefChips*>(object);
    return chips ? new ChipsAccessible(chips) : nullptr;
}

} // namespace

void provideChipAccessibility() {
    QAccessible::installFactory(makeChipsAccessible);
}

} // namespace swimscope::ui

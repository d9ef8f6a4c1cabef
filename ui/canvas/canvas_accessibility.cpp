// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/canvas_accessibility.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/canvas/legend.h"

#include <QAccessibleInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>
#include <string>

namespace swimscope::ui {
namespace {

/// A member on the canvas. Knows only its name: what it is like is asked of the scene each time.
class MemberAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    MemberAccessible(ClusterCanvas* canvas, std::string name)
        : canvas_(canvas), name_(std::move(name)) {}

    bool isValid() const override { return canvas_ && canvas_->scene().nodeNamed(name_); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return canvas_ ? QAccessible::queryAccessibleInterface(canvas_) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override {
        const QRect area = isValid() ? canvas_->rectOf(member()) : QRect();
        return area.isNull() ? area : QRect(canvas_->mapToGlobal(area.topLeft()), area.size());
    }
    QString text(QAccessible::Text kind) const override {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return canvas_->cardOf(member()).title;
        if (kind == QAccessible::Description)
            return canvas_->cardOf(member()).lines.join(QLatin1Char('\n'));
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        state.multiSelectable = true;
        state.extSelectable = true;
        state.selected = isValid() && canvas_->isSelected(member());
        state.focused = isValid() && canvas_->focusedMember() == member() && canvas_->hasFocus();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        return {pressAction(), toggleAction(), showMenuAction()};
    }
    void doAction(const QString& action) override {
        if (!isValid())
            return;
        if (action == toggleAction())
            return canvas_->toggleMember(member());
        canvas_->selectMember(member());
        if (action == pressAction())
            emit canvas_->memberActivated(member());
        else if (action == showMenuAction())
            emit canvas_->contextMenuRequested(member(), rect().center());
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    QString member() const { return QString::fromStdString(name_); }

    QPointer<ClusterCanvas> canvas_;
    std::string name_;
};

/// The canvas: its ordinary children (the legend) first, then the members.
class CanvasAccessible : public QAccessibleWidget {
  public:
    explicit CanvasAccessible(ClusterCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::Canvas), canvas_(canvas) {}
    ~CanvasAccessible() override {
        for (const auto& [name, id] : ids_)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override {
        return widgets() + static_cast<int>(canvas_->scene().nodes.size());
    }
    QAccessibleInterface* child(int index) const override {
        if (index < widgets())
            return QAccessibleWidget::child(index);
        const auto& nodes = canvas_->scene().nodes;
        const auto member = static_cast<std::size_t>(index - widgets());
        return member < nodes.size() ? memberNamed(nodes[member].view.name) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = widgets(); i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint here = canvas_->mapFromGlobal(QPoint(x, y));
        const PlacedNode* node = nodeAt(canvas_->scene(), here);
        return node ? memberNamed(node->view.name) : QAccessibleWidget::childAt(x, y);
    }
    QAccessibleInterface* focusChild() const override {
        const std::string focused = canvas_->focusedMember().toStdString();
        if (canvas_->hasFocus() && canvas_->scene().nodeNamed(focused))
            return memberNamed(focused);
        return QAccessibleWidget::focusChild();
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.extSelectable = true;
        return state;
    }

  private:
    int widgets() const { return QAccessibleWidget::childCount(); }

    /// One interface for each name, for as long as the canvas lives: helpers hold on to them.
    QAccessibleInterface* memberNamed(const std::string& name) const {
        const auto known = ids_.find(name);
        if (known != ids_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new MemberAccessible(canvas_, name);
        ids_.emplace(name, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    ClusterCanvas* canvas_;
    mutable std::map<std::string, QAccessible::Id> ids_;
};

QAccessibleInterface* makeCanvasAccessible(const QString&, QObject* object) {
    // The legend's explanations look like its switches, but there is nothing to press.
    if (auto* entry = qobject_cast<LegendEntry*>(object); entry && !entry->isCheckable())
        return new QAccessibleWidget(entry, QAccessible::StaticText, entry->text());
    auto* canvas = qobject_cast<ClusterCanvas*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void provideCanvasAccessibility() {
    QAccessible::installFactory(makeCanvasAccessible);
}

} // namespace swimscope::ui

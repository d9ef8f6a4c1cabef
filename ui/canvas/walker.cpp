// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/walker.h"

#include "ui/model/selection.h"

#include <QScopedValueRollback>
#include <QStringList>

#include <algorithm>

namespace swimscope::ui {
namespace {

/// The member's place in the scene's order; -1 if it is not there.
int indexOf(const Scene& scene, const QString& member) {
    const std::string name = member.toStdString();
    const auto found = std::ranges::find_if(
        scene.nodes, [&](const PlacedNode& node) { return node.view.name == name; });
    return found != scene.nodes.end() ? static_cast<int>(found - scene.nodes.begin()) : -1;
}

QString nameAt(const Scene& scene, int index) {
    return QString::fromStdString(scene.nodes[static_cast<std::size_t>(index)].view.name);
}

int countOf(const Scene& scene) {
    return static_cast<int>(scene.nodes.size());
}

} // namespace

Walker::Walker(Selection* selection, QObject* parent) : QObject(parent), selection_(selection) {
    connect(selection_, &Selection::changed, this, &Walker::follow);
}

void Walker::follow() {
    if (selecting_)
        return;
    cursor_ = selection_->member();
    anchor_ = cursor_;
}

void Walker::walk(const Scene& scene, int steps, Step step) {
    const int count = countOf(scene);
    if (count == 0)
        return;
    const int here = indexOf(scene, cursor_);
    if (here < 0)
        return goTo(scene, steps > 0 ? 0 : count - 1, step);
    goTo(scene, (here + steps % count + count) % count, step);
}

void Walker::goToFirst(const Scene& scene, Step step) {
    goTo(scene, 0, step);
}

void Walker::goToLast(const Scene& scene, Step step) {
    goTo(scene, countOf(scene) - 1, step);
}

void Walker::goTo(const Scene& scene, int index, Step step) {
    if (index < 0 || index >= countOf(scene))
        return;
    const QScopedValueRollback selecting(selecting_, true);
    cursor_ = nameAt(scene, index);
    if (step == Step::extend)
        return extend(scene, index);
    if (step == Step::move)
        return;
    anchor_ = cursor_;
    selection_->select(cursor_);
}

/// All from the anchor to the cursor, which becomes the current one.
void Walker::extend(const Scene& scene, int index) {
    int from = indexOf(scene, anchor_);
    if (from < 0) {
        anchor_ = cursor_;
        from = index;
    }
    QStringList members;
    const int by = from <= index ? 1 : -1;
    for (int i = from; i != index + by; i += by)
        members << nameAt(scene, i);
    selection_->selectAll(members);
}

void Walker::toggle(const QString& member) {
    if (member.isEmpty())
        return;
    const QScopedValueRollback selecting(selecting_, true);
    cursor_ = member;
    anchor_ = member;
    selection_->toggle(member);
}

} // namespace swimscope::ui

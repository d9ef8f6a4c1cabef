// SPDX-License-Identifier: MPL-2.0
#include "ui/window/member_picker.h"

#include "ui/model/text_format.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {
namespace {

constexpr QSize kPickerSize(220, 260);

} // namespace

MemberPicker::MemberPicker(const QString& prompt, const QStringList& members, QWidget* parent)
    : QDialog(parent, Qt::Popup), filter_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("memberPicker"));
    setAccessibleName(prompt);
    auto* label = new QLabel(prompt, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(filter_);
    filter_->setPlaceholderText(tr("Part of a name"));
    filter_->setAccessibleName(prompt);
    filter_->setClearButtonEnabled(true);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Members"));
    list_->setFocusPolicy(Qt::NoFocus); // the arrows go to it from the line
    for (const QString& member : members) {
        auto* item = new QListWidgetItem(TextFormat::name(member.toStdString()), list_);
        item->setData(Qt::UserRole, member);
    }
    list_->setCurrentRow(0);
    auto* frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(frame);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(label);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    filter_->installEventFilter(this);
    setFocusProxy(filter_);
    connect(filter_, &QLineEdit::textChanged, this, &MemberPicker::narrow);
    connect(filter_, &QLineEdit::returnPressed, this, &MemberPicker::pick);
    connect(list_, &QListWidget::itemClicked, this, &MemberPicker::pick);
    resize(kPickerSize);
}

void MemberPicker::popUp(const QPoint& where) {
    QPoint corner = where;
    if (const QScreen* there = parentWidget()->screen()) {
        const QRect room = there->availableGeometry();
        corner.setX(
            std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(
            std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    filter_->setFocus(Qt::PopupFocusReason);
}

/// The first of those that are left is the current one.
void MemberPicker::narrow(const QString& text) {
    int first = -1;
    for (int row = 0; row < list_->count(); ++row) {
        const bool fits = list_->item(row)->text().contains(text, Qt::CaseInsensitive);
        list_->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    list_->setCurrentRow(first);
}

void MemberPicker::pick() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item || item->isHidden())
        return;
    const QString member = item->data(Qt::UserRole).toString();
    close();
    emit picked(member);
}

bool MemberPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                       key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (!moves)
        return QDialog::eventFilter(watched, event);
    const int by = key->key() == Qt::Key_Up || key->key() == Qt::Key_PageUp ? -1 : 1;
    const int steps = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ? 1 : 8;
    int row = list_->currentRow();
    for (int left = steps; left > 0;) {
        const int next = row + by;
        if (next < 0 || next >= list_->count())
            break;
        row = next;
        if (!list_->item(row)->isHidden()) {
            list_->setCurrentRow(row);
            --left;
        }
    }
    return true;
}

} // namespace swimscope::ui

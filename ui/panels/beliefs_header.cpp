// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/beliefs_header.h"

#include "ui/model/beliefs_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"

#include <QPainter>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kNameMargin = 6;
constexpr int kLeastNameRoom = 24;
constexpr int kMostNameRoom = 120;
constexpr int kNamesMeasured = 500; ///< of very many, the first are as good as all

} // namespace

BeliefsHeader::BeliefsHeader(Qt::Orientation orientation, const BeliefsModel* beliefs,
                             const Selection* selection, QWidget* parent)
    : QHeaderView(orientation, parent), beliefs_(beliefs), selection_(selection) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(1);
    setSectionResizeMode(QHeaderView::Fixed);
}

void BeliefsHeader::setTheme(const Theme& theme) {
    theme_ = theme;
    viewport()->update();
}

QString BeliefsHeader::nameOf(int section) const {
    const QString name =
        orientation() == Qt::Vertical ? beliefs_->observerAt(section) : beliefs_->memberAt(section);
    return TextFormat::name(name.toStdString());
}

void BeliefsHeader::fitNames() {
    const int names =
        orientation() == Qt::Vertical ? beliefs_->rowCount() : beliefs_->columnCount();
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = kLeastNameRoom;
    for (int i = 0; i < std::min(names, kNamesMeasured); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(nameOf(i)));
    const int room = std::min(widest, kMostNameRoom) + 2 * kNameMargin;
    if (room == room_)
        return;
    room_ = room;
    emit geometriesChanged(); // the table then asks for sizeHint() again
}

QSize BeliefsHeader::sizeHint() const {
    return orientation() == Qt::Vertical ? QSize(room_, defaultSectionSize())
                                         : QSize(defaultSectionSize(), room_);
}

void BeliefsHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const bool upright = orientation() == Qt::Horizontal;
    const QString member = upright ? beliefs_->memberAt(section) : beliefs_->observerAt(section);
    const bool selected = selection_->contains(member);
    const bool disputed = upright && beliefs_->isDisputed(section);
    painter->save();
    painter->fillRect(rect, theme_.panel);
    QFont font = this->font();
    font.setBold(selected || disputed);
    painter->setFont(font);
    painter->setPen(selected ? theme_.accent : disputed ? theme_.text : theme_.mutedText);
    QRect box(QPoint(), upright ? rect.size().transposed() : rect.size());
    if (upright) {
        painter->translate(rect.bottomLeft() + QPoint(0, 1));
        painter->rotate(-90);
    } else {
        painter->translate(rect.topLeft());
    }
    box.adjust(kNameMargin, 0, -kNameMargin, 0);
    const bool atEnd = !upright && !isRightToLeft();
    painter->drawText(box, Qt::AlignVCenter | (atEnd ? Qt::AlignRight : Qt::AlignLeft),
                      QFontMetrics(font).elidedText(nameOf(section), Qt::ElideMiddle, box.width()));
    painter->restore();
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
// Which of the news in an answer is drawn, and whether.
#include "ui/panels/why_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace swimscope::ui {

QWidget* WhyPanel::makeSpreadBar() {
    spreadBar_ = new QWidget(this);
    draw_ = new QCheckBox(tr("Draw the spread"), spreadBar_);
    draw_->setObjectName(QStringLiteral("whyDraw"));
    draw_->setToolTip(tr("Show on the canvas and in the space-time diagram who learned of it from "
                         "whom, and when (Escape ends it)"));
    draw_->setChecked(true);
    which_ = new QComboBox(spreadBar_);
    which_->setObjectName(QStringLiteral("whyWhich"));
    which_->setAccessibleName(tr("Piece of news"));
    which_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    which_->setMinimumContentsLength(12);
    headline_ = new QLabel(spreadBar_);
    headline_->setObjectName(QStringLiteral("whyHeadline"));
    headline_->setWordWrap(true);
    headline_->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->addWidget(draw_);
    row->addWidget(which_, 1);
    auto* column = new QVBoxLayout(spreadBar_);
    column->setContentsMargins(8, 0, 8, 4);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(headline_);
    connect(draw_, &QCheckBox::toggled, this, &WhyPanel::drawSpread);
    connect(which_, &QComboBox::currentIndexChanged, this, &WhyPanel::drawSpread);
    return spreadBar_;
}

void WhyPanel::setSpreads(const std::vector<why::SpreadTree>& trees) {
    spreads_.clear();
    for (const why::SpreadTree& tree : trees)
        spreads_.push_back(std::make_shared<const DrawnSpread>(tree));
    const QSignalBlocker quiet(which_);
    which_->clear();
    for (const SpreadPtr& spread : spreads_)
        which_->addItem(spread->title());
    spreadBar_->setVisible(!spreads_.empty());
    drawSpread();
}

void WhyPanel::setInSight(bool inSight) {
    inSight_ = inSight;
    drawSpread();
}

void WhyPanel::drawSpread() {
    const int place = which_->currentIndex();
    const SpreadPtr chosen = place < 0 ? nullptr : spreads_[static_cast<std::size_t>(place)];
    headline_->setText(chosen ? chosen->headline() : QString());
    SpreadPtr drawn = inSight_ && draw_->isChecked() ? chosen : nullptr;
    if (drawn == spread_)
        return;
    spread_ = std::move(drawn);
    emit spreadChanged();
}

void WhyPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !spread_)
        return QWidget::keyPressEvent(event);
    draw_->setChecked(false);
}

} // namespace swimscope::ui

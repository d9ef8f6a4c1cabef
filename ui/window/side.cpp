// SPDX-License-Identifier: MPL-2.0
#include "ui/window/side.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/model/log_model.h"
#include "ui/model/node_histories.h"
#include "ui/model/run_charts.h"
#include "ui/panels/fact_grid.h"
#include "ui/window/status_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <limits>

namespace swimscope::ui {

namespace {

constexpr int kMarkHeight = 2;
/// The fold of another moment may have the same number.
constexpr std::uint64_t kNoVersion = std::numeric_limits<std::uint64_t>::max();

} // namespace

Side::Side(Selection* selection, QWidget* parent)
    : QWidget(parent), canvas_(new ClusterCanvas(&model_, selection, this)),
      log_(new LogModel(&model_, this)), histories_(new NodeHistories(&model_, this)),
      charts_(new RunCharts(&model_, this)) {
    head_ = makeHead();
    foot_ = makeFoot();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head_);
    layout->addWidget(canvas_, 1);
    layout->addWidget(foot_);
    setCaption({});
    setFocusProxy(canvas_);
    canvas_->installEventFilter(this);
    connect(&model_, &ClusterModel::eventsArrived, this,
            [this](const trace::Batch& batch) { traffic_.take(batch); });
    connect(&model_, &ClusterModel::rewound, this, [this] {
        traffic_.clear();
        summaryVersion_ = kNoVersion;
    });
}

Side::~Side() {
    // What is below still reads the model while it goes.
    setSession(nullptr);
}

QWidget* Side::makeHead() {
    auto* head = new QWidget(this);
    head->setAutoFillBackground(true);
    mark_ = new QWidget(head);
    mark_->setFixedHeight(kMarkHeight);
    mark_->setAutoFillBackground(true);
    caption_ = new QLabel(head);
    caption_->setObjectName(QStringLiteral("sideCaption"));
    caption_->setTextFormat(Qt::PlainText);
    caption_->setContentsMargins(12, 5, 12, 5);
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    caption_->setFont(heading);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mark_);
    layout->addWidget(caption_);
    return head;
}

QWidget* Side::makeFoot() {
    using wire::MemberState;
    auto* foot = new QWidget(this);
    foot->setAutoFillBackground(true);
    auto* states = new QHBoxLayout;
    states->setSpacing(2);
    for (const MemberState state :
         {MemberState::alive, MemberState::suspect, MemberState::dead, MemberState::left}) {
        auto* count = new StateCount(state, foot);
        states_[static_cast<std::size_t>(state)] = count;
        states->addWidget(count);
    }
    states->addStretch(1);
    figures_ = new QLabel(foot);
    figures_->setObjectName(QStringLiteral("sideFigures"));
    figures_->setTextFormat(Qt::PlainText);
    figures_->setWordWrap(true);
    figures_->setToolTip(tr("Since the beginning. A member is declared falsely dead if it lives; "
                            "each who declares it is counted."));
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(8, 4, 8, 5);
    layout->setSpacing(2);
    layout->addLayout(states);
    figures_->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(figures_);
    return foot;
}

void Side::setSession(std::unique_ptr<session::Session> session) {
    traffic_.clear();
    summary_ = {};
    summaryVersion_ = kNoVersion;
    const QString endedIn = std::exchange(recordedIn_, {});
    const bool wasKept = model_.isKept();
    model_.setSession(session.get());
    session_ = std::move(session);
    showFigures();
    if (wasKept)
        emit recordingEnded(endedIn);
}

void Side::setCaption(const QString& caption) {
    caption_->setText(caption);
    head_->setVisible(!caption.isEmpty());
    foot_->setVisible(!caption.isEmpty());
    canvas_->setAccessibleName(caption.isEmpty() ? tr("Cluster") : tr("Cluster: %1").arg(caption));
}

QString Side::caption() const {
    return caption_->text();
}

void Side::advance() {
    model_.advance();
    const trace::Fold& fold = model_.fold();
    if (fold.version() != summaryVersion_) {
        summaryVersion_ = fold.version();
        summary_ = summaryOf(fold);
    }
    if (!foot_->isHidden())
        showFigures();
}

void Side::showFigures() {
    for (std::size_t i = 0; i < states_.size(); ++i)
        states_[i]->setCount(summary_.members[i]);
    if (const QString line = RunCountsText::line(counts()); figures_->text() != line)
        figures_->setText(line);
}

void Side::setActive(bool active) {
    active_ = active;
    colour();
}

void Side::setTheme(const Theme& theme) {
    theme_ = theme;
    canvas_->setTheme(theme);
    for (StateCount* count : states_)
        count->setTheme(theme);
    colour();
}

void Side::colour() {
    for (QWidget* part : {head_, foot_}) {
        QPalette palette = part->palette();
        palette.setColor(QPalette::Window, theme_.panel);
        part->setPalette(palette);
    }
    QPalette mark = mark_->palette();
    mark.setColor(QPalette::Window, active_ ? theme_.accent : theme_.line);
    mark_->setPalette(mark);
    paintText(caption_, active_ ? theme_.text : theme_.mutedText);
    paintText(figures_, theme_.mutedText);
}

bool Side::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)
        emit entered();
    return QWidget::eventFilter(watched, event);
}

void Side::mousePressEvent(QMouseEvent* event) {
    emit entered();
    QWidget::mousePressEvent(event);
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/charts/charts_panel.h"

#include "ui/charts/chart_view.h"
#include "ui/charts/picture.h"
#include "ui/model/cluster_model.h"
#include "ui/model/run_charts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace swimscope::ui {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kBetweenLooks = 250; ///< milliseconds
constexpr std::array<Duration, 3> kSpans = {0s, 10min, 1min};

QString endingOf(ChartFormat format) {
    constexpr std::array endings = {"png", "svg", "csv"};
    return QLatin1String(endings[static_cast<std::size_t>(format)]);
}

} // namespace

ChartsPanel::ChartsPanel(ClusterModel* cluster, QWidget* parent)
    : QWidget(parent), cluster_(cluster), text_(new QLabel(this)), view_(new ChartView(this)) {
    tools_ = makeBar();
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setContentsMargins(12, 4, 12, 2);
    text_->setObjectName(QStringLiteral("chartText"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools_);
    layout->addWidget(text_);
    layout->addWidget(view_, 1);
    connect(cluster, &ClusterModel::advanced, this, &ChartsPanel::onFrame);
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(
            cluster, signal, this,
            [this] {
                view_->clearBrush();
                refresh();
            },
            Qt::QueuedConnection); // once those who remember the run have forgotten it
    connect(view_, &ChartView::cursorMoved, this, &ChartsPanel::showText);
    connect(view_, &ChartView::momentChosen, this, &ChartsPanel::momentChosen);
    refresh();
}

QSize ChartsPanel::sizeHint() const {
    return {640, 260};
}

QWidget* ChartsPanel::makeBar() {
    auto* bar = new QWidget(this);
    kinds_ = new QComboBox(bar);
    for (const ChartKind kind : kChartKinds)
        kinds_->addItem(ChartFigures::name(kind));
    kinds_->setAccessibleName(tr("Chart"));
    kinds_->setObjectName(QStringLiteral("chartKind"));
    spans_ = new QComboBox(bar);
    spans_->addItems({tr("Whole run"), tr("Last 10 minutes"), tr("Last minute")});
    spans_->setAccessibleName(tr("Time shown"));
    spans_->setObjectName(QStringLiteral("chartSpan"));
    auto* save = new QToolButton(bar);
    save->setText(tr("Save"));
    save->setToolTip(tr("Save what is shown as a file"));
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(makeExportMenu());
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(kinds_);
    layout->addWidget(spans_);
    layout->addStretch(1);
    layout->addWidget(save);
    connect(kinds_, &QComboBox::currentIndexChanged, this, [this](int choice) {
        kind_ = kChartKinds[static_cast<std::size_t>(choice)];
        spans_->setEnabled(kind_ != ChartKind::lastEvent);
        view_->clearBrush();
        refresh();
        emit kindChanged();
    });
    connect(spans_, &QComboBox::currentIndexChanged, this, &ChartsPanel::refresh);
    return bar;
}

QMenu* ChartsPanel::makeExportMenu() {
    auto* menu = new QMenu(this);
    const std::pair<ChartFormat, QString> forms[] = {{ChartFormat::png, tr("As a &picture (PNG)…")},
                                                     {ChartFormat::svg, tr("As a &drawing (SVG)…")},
                                                     {ChartFormat::csv, tr("As a &table (CSV)…")}};
    for (const auto& [format, text] : forms)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, chosen = format] { emit exportWanted(chosen); });
    return menu;
}

void ChartsPanel::setTheme(const Theme& theme) {
    view_->setTheme(theme);
}

void ChartsPanel::setRun(const RunCharts* run) {
    run_ = run;
    refresh();
}

void ChartsPanel::setKind(ChartKind kind) {
    kinds_->setCurrentIndex(static_cast<int>(kind));
}

Duration ChartsPanel::span() const {
    return kSpans[static_cast<std::size_t>(spans_->currentIndex())];
}

// ---- following the run --------------------------------------------------------------------------

void ChartsPanel::onFrame() {
    // Behind another dock's tab it is not hidden, but out of sight.
    const bool seen = isVisible() && !visibleRegion().isEmpty();
    if (seen && (!shown_.isValid() || shown_.elapsed() >= kBetweenLooks))
        refresh();
}

void ChartsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ChartsPanel::refresh() {
    shown_.start();
    if (run_)
        view_->setFigure(ChartFigures::of(kind_, *run_, span()));
    const bool behind = run_ && cluster_->now() < run_->series().end();
    view_->setPlayhead(behind ? std::optional(cluster_->now()) : std::nullopt);
    showText();
}

/// What is pointed at; else what there is to say of the chart.
void ChartsPanel::showText() {
    QString text = view_->cursorText();
    if (text.isEmpty()) {
        const ChartFigure& figure = view_->figure();
        const bool named = figure.title != ChartFigures::name(kind_);
        //: %1: what happened; %2: how it went on
        text = named ? tr("%1. %2").arg(figure.title, figure.note) : figure.note;
    }
    if (text_->text() != text)
        text_->setText(text);
}

// ---- files --------------------------------------------------------------------------------------

QByteArray ChartsPanel::exported(ChartFormat format) const {
    switch (format) {
    case ChartFormat::png:
        return pngOf(*view_);
    case ChartFormat::svg:
        return svgOf(*view_);
    case ChartFormat::csv:
        return QByteArray::fromStdString(lab::toCsv(ChartFigures::table(kind_, view_->figure())));
    }
    return {};
}

QString ChartsPanel::fileName(ChartFormat format) const {
    return ChartFigures::key(kind_) + QLatin1Char('.') + endingOf(format);
}

} // namespace swimscope::ui

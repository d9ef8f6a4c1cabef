// SPDX-License-Identifier: MPL-2.0
#include "ui/window/latency_field.h"

#include "engine/base/duration_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <string>

namespace swimscope::ui {

namespace {

/// The choice of no latency at all, beside the shapes.
constexpr int kNone = -1;

} // namespace

LatencyField::LatencyField(QWidget* parent)
    : QWidget(parent), shapes_(new QComboBox(this)), base_(new QLineEdit(this)),
      between_(new QLabel(this)), spread_(new QLineEdit(this)) {
    shapes_->setObjectName(QStringLiteral("latencyShape"));
    shapes_->setAccessibleName(tr("Distribution of the latency"));
    base_->setObjectName(QStringLiteral("latencyBase"));
    spread_->setObjectName(QStringLiteral("latencySpread"));
    for (QLineEdit* edit : {base_, spread_})
        edit->setMaximumWidth(90);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(shapes_, 1);
    layout->addWidget(base_);
    layout->addWidget(between_);
    layout->addWidget(spread_);
    setFocusProxy(shapes_);
    offerShapes();
    setLatency({});
    connect(shapes_, &QComboBox::activated, this, &LatencyField::takeIn);
    connect(base_, &QLineEdit::textEdited, this, &LatencyField::takeIn);
    connect(spread_, &QLineEdit::textEdited, this, &LatencyField::takeIn);
}

void LatencyField::offerShapes() {
    shapes_->addItem(tr("None"), kNone);
    shapes_->addItem(tr("Always the same"), static_cast<int>(Latency::Shape::constant));
    shapes_->addItem(tr("Uniform"), static_cast<int>(Latency::Shape::uniform));
    shapes_->addItem(tr("Normal"), static_cast<int>(Latency::Shape::normal));
    shapes_->addItem(tr("With a long tail (exponential)"),
                     static_cast<int>(Latency::Shape::exponential));
    shapes_->addItem(tr("With a heavy tail (Pareto)"), static_cast<int>(Latency::Shape::pareto));
}

void LatencyField::setLatency(const Latency& latency) {
    const bool none = latency.shape == Latency::Shape::constant && latency.base == Duration::zero();
    shapes_->setCurrentIndex(shapes_->findData(none ? kNone : static_cast<int>(latency.shape)));
    base_->setText(QString::fromStdString(toText(none ? Latency().base : latency.base)));
    spread_->setText(QString::fromStdString(
        toText(latency.spread > Duration::zero() ? latency.spread : Latency().spread)));
    takeIn();
}

/// Reads the fields; what they mean depends on the shape.
void LatencyField::takeIn() {
    const int chosen = shapes_->currentData().toInt();
    const auto shape =
        chosen == kNone ? Latency::Shape::constant : static_cast<Latency::Shape>(chosen);
    const bool spreads = shape != Latency::Shape::constant;
    base_->setVisible(chosen != kNone);
    between_->setVisible(spreads);
    spread_->setVisible(spreads);
    switch (shape) {
    case Latency::Shape::constant:
        base_->setAccessibleName(tr("Latency"));
        break;
    case Latency::Shape::uniform:
    case Latency::Shape::exponential:
    case Latency::Shape::pareto:
        base_->setAccessibleName(tr("Least latency"));
        between_->setText(tr("plus up to:"));
        spread_->setAccessibleName(tr("How much more at most"));
        break;
    case Latency::Shape::normal:
        base_->setAccessibleName(tr("Mean latency"));
        between_->setText(tr("standard deviation:"));
        spread_->setAccessibleName(tr("Standard deviation"));
        break;
    }
    if (shape == Latency::Shape::exponential || shape == Latency::Shape::pareto) {
        between_->setText(tr("and on average more:"));
        spread_->setAccessibleName(tr("How much more on average"));
    }
    std::string text = "0";
    if (chosen != kNone)
        text = base_->text().trimmed().toStdString();
    if (spreads)
        text =
            std::string(nameOf(shape)) + ':' + text + ':' + spread_->text().trimmed().toStdString();
    const auto read = latencyFromText(text);
    problem_ = read
                   ? QString()
                   : tr("A latency is a length with its unit, such as 1ms or 200us, from 0 to 1m.");
    if (read)
        latency_ = *read;
    emit edited();
}

} // namespace swimscope::ui

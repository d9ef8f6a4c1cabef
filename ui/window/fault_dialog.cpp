// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_dialog.h"

#include "engine/base/duration_text.h"

#include <QFormLayout>
#include <QLineEdit>

namespace swimscope::ui {

namespace {

using trace::FaultKind;

/// Longer than anybody watches.
constexpr Duration kLongestDelay = std::chrono::hours(1);

QString titleOf(FaultKind kind, const QString& whom) {
    return kind == FaultKind::late ? FaultDialog::tr("Starve %1").arg(whom)
                                   : FaultDialog::tr("Block %1").arg(whom);
}

} // namespace

FaultDialog::FaultDialog(FaultKind kind, const QString& whom, QWidget* parent)
    : FormDialog(titleOf(kind, whom), kind == FaultKind::late ? tr("Starve") : tr("Block"), parent),
      kind_(kind) {
    if (kind == FaultKind::late) {
        addText(
            tr("A process that gets too little of the processor: it reads each packet and "
               "stream late, by a delay drawn between the two, while its timers fire on time."));
        lowEdit_ = addLength(tr("&From"), "low", QStringLiteral("500ms"));
        highEdit_ = addLength(tr("&To"), "high", QStringLiteral("2.5s"));
    } else {
        addText(tr("It neither sends nor reads for a while, again and again, while its timers fire "
                   "on time: the anomaly of the Lifeguard paper."));
        lowEdit_ = addLength(tr("&Blocked for"), "low", QStringLiteral("2s"));
        highEdit_ = addLength(tr("Then &free for"), "high", QStringLiteral("500ms"));
    }
    takeIn();
    lowEdit_->setFocus();
    lowEdit_->selectAll();
}

QLineEdit* FaultDialog::addLength(const QString& label, const char* name, const QString& text) {
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(QLatin1String(name));
    form()->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &FaultDialog::takeIn);
    return edit;
}

void FaultDialog::takeIn() {
    setProblem(problem());
    if (const auto low = parseDuration(lowEdit_->text().trimmed().toStdString()))
        low_ = *low;
    if (const auto high = parseDuration(highEdit_->text().trimmed().toStdString()))
        high_ = *high;
}

QString FaultDialog::problem() const {
    const auto low = parseDuration(lowEdit_->text().trimmed().toStdString());
    const auto high = parseDuration(highEdit_->text().trimmed().toStdString());
    if (!low || !high || *low < Duration::zero() || *high < Duration::zero() ||
        *low > kLongestDelay || *high > kLongestDelay)
        return tr("Write each length with its unit, such as 200ms or 3s, up to an hour.");
    if (kind_ == FaultKind::late && *high < *low)
        return tr("The longest delay can't be shorter than the shortest.");
    if (kind_ == FaultKind::blocked && *low == Duration::zero())
        return tr("A node has to be blocked for some time.");
    return {};
}

} // namespace swimscope::ui

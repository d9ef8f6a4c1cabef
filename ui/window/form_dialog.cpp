// SPDX-License-Identifier: MPL-2.0
#include "ui/window/form_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpacerItem>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

FormDialog::FormDialog(const QString& title, const QString& acceptText, QWidget* parent)
    : QDialog(parent), form_(new QFormLayout), problem_(new QLabel(this)) {
    setWindowTitle(title);
    setMinimumWidth(460);
    form_->setHorizontalSpacing(16);
    form_->setVerticalSpacing(10);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setObjectName(QStringLiteral("problem"));
    // Room for one line is kept, so that nothing jumps when there is something to say.
    problem_->setMinimumHeight(fontMetrics().height() + 4);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon(QIcon());
    cancel->setAutoDefault(false);
    accept_ = buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    accept_->setObjectName(QStringLiteral("accept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form_);
    layout->addStretch(1);
    layout->addWidget(problem_);
    layout->addWidget(buttons);
}

QString FormDialog::problem() const {
    return said_;
}

QLabel* FormDialog::addText(const QString& text, bool muted) {
    auto* label = new QLabel(text, this);
    label->setWordWrap(true);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    form_->addRow(label);
    return label;
}

/// Paragraphs are as high as their width lets them be; only now is the width known.
void FormDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (layout()->hasHeightForWidth())
        resize(width(), std::min(layout()->totalHeightForWidth(width()),
                                 screen()->availableGeometry().height()));
    if (!focusWidget())
        focusFirstField();
}

/// The buttons were made before the fields, and would come first.
void FormDialog::focusFirstField() {
    for (int row = 0; row < form_->rowCount(); ++row) {
        const QLayoutItem* item = form_->itemAt(row, QFormLayout::FieldRole);
        QWidget* field = item ? item->widget() : nullptr;
        if (field && field->isEnabled() && field->focusPolicy() != Qt::NoFocus)
            return field->setFocus();
    }
}

void FormDialog::setWarning(const QString& warning) {
    if (said_.isEmpty())
        problem_->setText(warning);
}

void FormDialog::addPart(QWidget* part) {
    auto* all = static_cast<QVBoxLayout*>(layout());
    if (QSpacerItem* space = all->itemAt(1)->spacerItem(); space) {
        all->removeItem(space);
        delete space;
    }
    all->insertWidget(all->indexOf(problem_), part, 1);
}

void FormDialog::setProblem(const QString& problem, bool quiet) {
    said_ = problem;
    problem_->setText(quiet ? QString() : problem);
    accept_->setEnabled(problem.isEmpty());
}

} // namespace swimscope::ui

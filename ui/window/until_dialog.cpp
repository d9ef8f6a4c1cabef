// SPDX-License-Identifier: MPL-2.0
#include "ui/window/until_dialog.h"

#include "engine/condition/parse.h"
#include "engine/condition/watch.h"
#include "engine/trace/fold.h"
#include "ui/model/condition_text.h"
#include "ui/model/text_format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSettings>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kMostRemembered = 8;

QString rememberedConditions() {
    return QStringLiteral("until/recent");
}

/// Whether anybody of ours is called that, or knows somebody who is.
bool isKnownIn(const trace::Fold& fold, const std::string& name) {
    return std::ranges::any_of(fold.nodes(), [&](const trace::HostedNode& node) {
        return node.name == name || fold.row(node.id, name);
    });
}

} // namespace

UntilDialog::UntilDialog(const trace::Fold& fold, const QString& member, QSettings* settings,
                         QWidget* parent)
    : FormDialog(tr("Go on until"), tr("Go on"), parent), fold_(fold), settings_(settings),
      text_(new QComboBox(this)) {
    setMinimumWidth(520);
    text_->setObjectName(QStringLiteral("condition"));
    text_->setEditable(true);
    text_->setInsertPolicy(QComboBox::NoInsert);
    text_->setCompleter(nullptr); // the beginning of a condition is one itself
    text_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    text_->setAccessibleName(tr("Condition"));
    form()->addRow(tr("&Until"), text_);
    addText(
        tr("A state (n5 is suspected by at least 2), a count (3 members are dead), or a message "
           "(an ack to n3), joined with and, or and not. The words are English in every "
           "language."));
    offer(member);
    connect(text_, &QComboBox::editTextChanged, this, &UntilDialog::refresh);
    connect(this, &QDialog::accepted, this, &UntilDialog::remember);
    text_->lineEdit()->selectAll();
    refresh();
}

void UntilDialog::offer(const QString& member) {
    const auto& nodes = fold_.nodes();
    const QString about =
        !member.isEmpty() || nodes.empty() ? member : QString::fromStdString(nodes.front().name);
    QStringList offered = settings_->value(rememberedConditions()).toStringList();
    const auto remembered = offered.size();
    offered += ConditionText::examples(about.isEmpty() ? QStringLiteral("n1") : about);
    offered.removeDuplicates();
    text_->addItems(offered);
    if (remembered > 0 && remembered < offered.size())
        text_->insertSeparator(static_cast<int>(remembered));
    text_->setCurrentIndex(0);
}

void UntilDialog::refresh() {
    const QString text = text_->currentText().trimmed();
    auto parsed = condition::parse(text.toStdString());
    if (!parsed) {
        condition_.reset();
        return setProblem(ConditionText::problem(parsed.error()), text.isEmpty());
    }
    condition_ = std::move(*parsed);
    setProblem({});
    setWarning({});
    for (const QString& name : ConditionText::names(*condition_))
        if (!isKnownIn(fold_, name.toStdString()))
            return setWarning(tr("Nobody is called %1 at this moment.")
                                  .arg(TextFormat::name(name.toStdString())));
    if (condition::Watch(*condition_, fold_).holds())
        setWarning(tr("It is so already: that has to end before it can come true again."));
}

void UntilDialog::remember() {
    QStringList recent = settings_->value(rememberedConditions()).toStringList();
    const QString text = QString::fromStdString(condition::toText(*condition_));
    recent.removeAll(text);
    recent.prepend(text);
    settings_->setValue(rememberedConditions(), QVariant(recent.mid(0, kMostRemembered)));
}

} // namespace swimscope::ui

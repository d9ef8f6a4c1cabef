// SPDX-License-Identifier: MPL-2.0
#include "ui/window/tag_split_dialog.h"

#include "ui/model/text_format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace swimscope::ui {

TagSplitDialog::TagSplitDialog(const trace::Fold& cluster, QWidget* parent)
    : FormDialog(tr("Split by tag"), tr("Split"), parent), cluster_(cluster),
      tags_(new QComboBox(this)) {
    addText(tr("Members with the same value stay together. Nothing passes between the others, and "
               "whoever has no value is spared."));
    tags_->setObjectName(QStringLiteral("tag"));
    for (const std::string& tag : tagsIn(cluster))
        tags_->addItem(TextFormat::name(tag), QString::fromStdString(tag));
    tags_->addItem(tr("all of the metadata"), QString());
    form()->addRow(tr("&Tag"), tags_);
    shown_ = addText({}, false);
    shown_->setObjectName(QStringLiteral("groups"));
    shown_->setTextFormat(Qt::PlainText);
    connect(tags_, &QComboBox::currentIndexChanged, this, &TagSplitDialog::takeIn);
    takeIn();
}

QString TagSplitDialog::tag() const {
    return tags_->currentText();
}

void TagSplitDialog::takeIn() {
    groups_ = splits::byValue(tagValues(cluster_, tags_->currentData().toString().toStdString()));
    QStringList lines;
    for (const splits::Names& group : groups_)
        lines << TextFormat::names(group);
    shown_->setText(lines.join(QLatin1Char('\n')));
    setProblem(groups_.empty() ? tr("This does not split them: give at least two members different "
                                    "values, by “Change metadata” in the Node menu.")
                               : QString());
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#include "ui/window/names_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

#include <algorithm>

namespace swimscope::ui {

NamesField::NamesField(const QStringList& offered, QWidget* parent)
    : QLineEdit(parent), completer_(new QCompleter(offered, this)) {
    completer_->setWidget(this);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setFilterMode(Qt::MatchContains);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, &NamesField::offer);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
            &NamesField::complete);
}

void NamesField::setNames(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    set_ = names;
    written_ = list.join(QStringLiteral(", "));
    setText(written_);
}

std::vector<std::string> NamesField::names() const {
    if (text() == written_)
        return set_;
    std::vector<std::string> names;
    for (const QString& part : text().split(QLatin1Char(','))) {
        const std::string name = part.trimmed().toStdString();
        if (!name.empty() && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return names;
}

/// Of the name in which the cursor is.
int NamesField::beginning() const {
    const QString before = text().left(cursorPosition());
    auto at = before.lastIndexOf(QLatin1Char(',')) + 1;
    while (at < before.size() && before[at].isSpace())
        ++at;
    return static_cast<int>(at);
}

void NamesField::offer() {
    const int first = beginning();
    const QString begun = text().mid(first, cursorPosition() - first);
    completer_->setCompletionPrefix(begun);
    if (begun.isEmpty() || completer_->completionCount() == 0 ||
        (completer_->completionCount() == 1 && completer_->currentCompletion() == begun))
        return completer_->popup()->hide();
    completer_->complete();
}

void NamesField::complete(const QString& name) {
    const int first = beginning();
    setText(text().left(first) + name + text().mid(cursorPosition()));
    setCursorPosition(first + static_cast<int>(name.size()));
}

/// While names are offered, these keys are about them, and not about the dialog.
void NamesField::keyPressEvent(QKeyEvent* event) {
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab;
    if (chooses && completer_->popup()->isVisible())
        return event->ignore();
    QLineEdit::keyPressEvent(event);
}

} // namespace swimscope::ui

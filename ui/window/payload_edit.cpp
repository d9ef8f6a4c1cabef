// SPDX-License-Identifier: MPL-2.0
#include "ui/window/payload_edit.h"

#include "engine/wire/serf.h"
#include "ui/model/text_format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace swimscope::ui {

namespace {

QString textOf(ByteView bytes) {
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                             static_cast<qsizetype>(bytes.size()));
}

/// Whether these bytes are what somebody could have typed.
bool isText(ByteView bytes) {
    const QString text = textOf(bytes);
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.isPrint() || c.isSurrogate() || c == QLatin1Char('\n')) &&
               c != QChar::ReplacementCharacter;
    });
}

} // namespace

PayloadEdit::PayloadEdit(bool withTags, QWidget* parent)
    : QWidget(parent), form_(new QComboBox(this)), pages_(new QStackedWidget(this)),
      text_(makeText("text", tr("Text"))), hex_(makeText("hex", tr("Hexadecimal bytes"))),
      tags_(new QTableWidget(0, 2, this)), size_(new QLabel(this)) {
    form_->setObjectName(QStringLiteral("form"));
    form_->setAccessibleName(tr("How the bytes are written"));
    form_->addItem(tr("as text"), static_cast<int>(Form::text));
    form_->addItem(tr("in hexadecimal"), static_cast<int>(Form::hex));
    if (withTags)
        form_->addItem(tr("as Serf's tags"), static_cast<int>(Form::tags));
    hex_->setPlaceholderText(tr("for example 68 65 6c 6c 6f"));
    makeTable();
    pages_->addWidget(text_);
    pages_->addWidget(hex_);
    pages_->addWidget(tags_);
    size_->setObjectName(QStringLiteral("size"));
    size_->setForegroundRole(QPalette::PlaceholderText);

    auto* top = new QHBoxLayout;
    top->addWidget(form_);
    top->addStretch(1);
    top->addWidget(size_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(pages_, 1);
    setFocusProxy(text_);

    connect(form_, &QComboBox::activated, this,
            [this] { choose(static_cast<Form>(form_->currentData().toInt())); });
    onEdited();
}

QPlainTextEdit* PayloadEdit::makeText(const char* name, const QString& accessible) {
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(accessible);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(fontMetrics().height() * 4);
    connect(edit, &QPlainTextEdit::textChanged, this, &PayloadEdit::onEdited);
    return edit;
}

void PayloadEdit::makeTable() {
    tags_->setObjectName(QStringLiteral("tagTable"));
    tags_->setAccessibleName(tr("Tags"));
    tags_->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    tags_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    tags_->verticalHeader()->hide();
    tags_->setTabKeyNavigation(true);
    connect(tags_, &QTableWidget::cellChanged, this, &PayloadEdit::onEdited);
}

void PayloadEdit::addTagRow() {
    const int row = tags_->rowCount();
    tags_->insertRow(row);
    for (int column = 0; column < 2; ++column)
        tags_->setItem(row, column, new QTableWidgetItem);
}

void PayloadEdit::setBytes(ByteView bytes) {
    const bool areTags = wire::serf::decodeTags(bytes).has_value() &&
                         form_->findData(static_cast<int>(Form::tags)) >= 0;
    shown_ = areTags ? Form::tags : isText(bytes) ? Form::text : Form::hex;
    form_->setCurrentIndex(form_->findData(static_cast<int>(shown_)));
    show(bytes);
}

void PayloadEdit::setMost(std::size_t most) {
    if (std::exchange(most_, most) != most)
        onEdited();
}

void PayloadEdit::choose(Form form) {
    const Bytes present = bytes();
    shown_ = form;
    show(present);
}

void PayloadEdit::show(ByteView bytes) {
    filling_ = true;
    pages_->setCurrentIndex(static_cast<int>(shown_));
    switch (shown_) {
    case Form::text:
        text_->setPlainText(isText(bytes) ? textOf(bytes) : QString());
        break;
    case Form::hex:
        hex_->setPlainText(QString::fromLatin1(
            QByteArray::fromStdString(std::string(bytes.begin(), bytes.end())).toHex(' ')));
        break;
    case Form::tags:
        tags_->setRowCount(0);
        for (const auto& [name, value] :
             wire::serf::decodeTags(bytes).value_or(wire::serf::Tags())) {
            addTagRow();
            tags_->item(tags_->rowCount() - 1, 0)->setText(QString::fromStdString(name));
            tags_->item(tags_->rowCount() - 1, 1)->setText(QString::fromStdString(value));
        }
        break;
    }
    filling_ = false;
    onEdited();
}

void PayloadEdit::onEdited() {
    if (filling_)
        return;
    // There is always one empty row to go on in.
    filling_ = true;
    const int rows = tags_->rowCount();
    if (rows == 0 || !tags_->item(rows - 1, 0)->text().isEmpty())
        addTagRow();
    filling_ = false;
    const auto written = read();
    const QLocale locale;
    size_->setText(!written ? QString()
                            : tr("%1 of %Ln bytes", nullptr, static_cast<int>(most_))
                                  .arg(locale.toString(static_cast<qulonglong>(written->size()))));
    emit edited();
}

std::optional<Bytes> PayloadEdit::read() const {
    switch (shown_) {
    case Form::text: {
        const std::string text = text_->toPlainText().toStdString();
        return Bytes(text.begin(), text.end());
    }
    case Form::hex: {
        static const QRegularExpression blanks(QStringLiteral("\\s"));
        return fromHex(hex_->toPlainText().remove(blanks).toStdString());
    }
    case Form::tags:
        return readTags();
    }
    return std::nullopt;
}

std::optional<Bytes> PayloadEdit::readTags() const {
    wire::serf::Tags tags;
    for (int row = 0; row < tags_->rowCount(); ++row) {
        const std::string name = tags_->item(row, 0)->text().trimmed().toStdString();
        const std::string value = tags_->item(row, 1)->text().toStdString();
        if (name.empty() && value.empty())
            continue;
        if (name.empty() || !tags.emplace(name, value).second)
            return std::nullopt;
    }
    return wire::serf::encodeTags(tags);
}

QString PayloadEdit::problem() const {
    const auto written = read();
    if (!written)
        return shown_ == Form::hex
                   ? tr("Hexadecimal bytes are pairs of the digits 0 to 9 and a to f.")
                   : tr("Each tag has a name, and no two have the same.");
    if (written->size() > most_)
        return tr("That is %1 bytes; there may be at most %Ln.", nullptr, static_cast<int>(most_))
            .arg(TextFormat::count(written->size()));
    return {};
}

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTableWidget;

namespace swimscope::ui {

/// A field for bytes, written as text, as Serf's tags, or in hexadecimal. Says how many there are
/// and how many there may be as one types. Another way of writing shows the same bytes, as far as
/// they can be shown so.
class PayloadEdit : public QWidget {
    Q_OBJECT

  public:
    enum class Form { text, hex, tags };

    /// Tags are offered where `withTags`.
    explicit PayloadEdit(bool withTags, QWidget* parent = nullptr);

    /// Shows them in the form that suits them.
    void setBytes(ByteView bytes);
    /// What is written; empty bytes where that can't be read.
    Bytes bytes() const { return read().value_or(Bytes()); }
    /// How many there may be.
    void setMost(std::size_t most);
    /// What is wrong, as a sentence; empty if nothing is.
    QString problem() const;

  signals:
    void edited();

  private:
    void makeTable();
    void addTagRow();
    void choose(Form form);
    void show(ByteView bytes);
    void onEdited();
    std::optional<Bytes> read() const;
    std::optional<Bytes> readTags() const;
    QPlainTextEdit* makeText(const char* name, const QString& accessible);

    std::size_t most_ = 0;
    QComboBox* form_;
    QStackedWidget* pages_;
    QPlainTextEdit* text_;
    QPlainTextEdit* hex_;
    QTableWidget* tags_;
    QLabel* size_;
    Form shown_ = Form::text;
    bool filling_ = false;
};

} // namespace swimscope::ui

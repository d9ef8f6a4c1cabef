// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

class QFormLayout;
class QLineEdit;
class QWidget;

namespace swimscope::ui {

/// Lines of a form that read what a person writes into values, with its unit, and say what to write
/// where they can't.
class FaultFields : public QObject {
    Q_OBJECT

  public:
    /// The values that the lines are made for outlive it.
    FaultFields(QFormLayout* form, QWidget* dialog);

    /// A length with its unit. `none`: what it says while it is empty, which means zero; without
    /// it, it can't be empty.
    QLineEdit* addLength(const QString& label, const char* name, Duration* value,
                         const QString& none = {});
    /// Two in a row, the words between them and behind them.
    QLineEdit* addLengths(const QString& label, const char* name, Duration* first,
                          const QString& between, const char* nameOfSecond, Duration* second,
                          const QString& none);
    /// In per cent, from `least` to `most` as parts of 1.
    QLineEdit* addShare(const QString& label, const char* name, double* value, double least,
                        double most);
    QLineEdit* addNumber(const QString& label, const char* name, double* value, double least,
                         double most);
    /// Bytes, with k or M behind them if one likes.
    QLineEdit* addBytes(const QString& label, const char* name,
                        const std::function<void(std::uint64_t)>& take, std::uint64_t value,
                        std::uint64_t most);

    /// Reads all of them; what is wrong with the first that can't be read, as a sentence.
    QString takeIn() const;

  signals:
    void edited();

  private:
    using Take = std::function<QString(const QString& text)>;
    QLineEdit* makeLength(const char* name, Duration* value, const QString& none);
    QLineEdit* makeLine(const char* name, const QString& text, Take take);

    struct Line {
        QLineEdit* edit;
        Take take;
    };
    QFormLayout* form_;
    QWidget* dialog_;
    std::vector<Line> lines_;
};

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLineEdit>
#include <QStringList>

#include <string>
#include <vector>

class QCompleter;

namespace swimscope::ui {

/// A line for the names of some members, with commas in between, and for nobody in particular where
/// it is empty. Completes each name.
class NamesField : public QLineEdit {
    Q_OBJECT

  public:
    /// `offered` are the names that it knows.
    explicit NamesField(const QStringList& offered, QWidget* parent = nullptr);

    void setNames(const std::vector<std::string>& names);
    /// In the order in which they stand there, each once. Untouched, it has what was set, even
    /// names with commas in them.
    std::vector<std::string> names() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    int beginning() const;
    void offer();
    void complete(const QString& name);

    QCompleter* completer_;
    std::vector<std::string> set_;
    QString written_; ///< how that was written
};

} // namespace swimscope::ui

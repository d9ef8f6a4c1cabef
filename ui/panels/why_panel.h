// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/timeline.h"
#include "engine/why/question.h"
#include "ui/canvas/theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPoint;
class QStringListModel;
class QToolButton;
class QTreeView;

namespace swimscope::ui {

class ClusterModel;
class Selection;
class WhyDelegate;
class WhyModel;

/// Why somebody believes something, why something happened, and what came of it: a question with
/// two names and a tree of sentences as the answer, each of which leads to its moment by a click or
/// Enter. Asked about the moment at the playhead; the answer stays when the playhead moves. Ctrl+C
/// copies all of it.
class WhyPanel : public QWidget {
    Q_OBJECT

  public:
    /// Both outlive it.
    WhyPanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The names that stand in the question become those of the question.
    void ask(const why::Question& question);
    /// What is asked of a member that is selected: by another one of ours that is selected too,
    /// else by the given observer, else by whoever thinks worst of it.
    void askAboutSelection(NodeId observer);
    QSize sizeHint() const override { return {420, 400}; }
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

  signals:
    /// Somebody wants to see the cluster at the moment just after this event (its id).
    void momentWanted(qulonglong event);

  private:
    void makeView();
    QWidget* makeBar();
    QLineEdit* nameField(const QString& name, QWidget* bar);
    void askAsWritten();
    void refreshNames();
    void show(const session::Answered& answered);
    void clear();
    void say(const QString& text);
    void go(const QModelIndex& line);
    void copy() const;
    std::string observerFor(const std::string& subject, NodeId preferred) const;

    ClusterModel* cluster_;
    Selection* selection_;
    WhyModel* model_;
    QStringListModel* names_;
    QTreeView* view_ = nullptr;
    WhyDelegate* delegate_ = nullptr;
    QWidget* tools_ = nullptr;
    QComboBox* asks_ = nullptr;
    QLineEdit* observer_ = nullptr;
    QLineEdit* subject_ = nullptr;
    QLabel* title_ = nullptr; ///< the question, or what there is to say instead of an answer
    QLabel* foot_ = nullptr;
    std::optional<why::Question> asked_; ///< and not answered yet
};

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/timeline.h"
#include "engine/why/question.h"
#include "ui/canvas/theme.h"
#include "ui/model/drawn_spread.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
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
///
/// What an answer tells of how news spread is drawn elsewhere as well, as long as the person wants
/// it and the panel is in sight; Escape ends it.
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
    /// What is to be drawn of the answer; nothing: nothing.
    const SpreadPtr& spread() const { return spread_; }
    /// Whether the person sees the panel, as its dock knows.
    void setInSight(bool inSight);

  signals:
    void spreadChanged();
    /// Somebody wants to see the cluster at the moment just after this event (its id).
    void momentWanted(qulonglong event);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void makeView();
    QWidget* makeSpreadBar();
    void setSpreads(const std::vector<why::SpreadTree>& trees);
    void drawSpread();
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
    QWidget* spreadBar_ = nullptr;
    QCheckBox* draw_ = nullptr;
    QComboBox* which_ = nullptr; ///< of several pieces of news
    QLabel* headline_ = nullptr;
    std::vector<SpreadPtr> spreads_; ///< of the answer
    SpreadPtr spread_;
    bool inSight_ = true;
    std::optional<why::Question> asked_; ///< and not answered yet
};

} // namespace swimscope::ui

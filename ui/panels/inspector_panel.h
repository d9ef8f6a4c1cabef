// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/inspection.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace swimscope::ui {

class BeliefChips;
class ClusterModel;
class Selection;

/// What is known of the selected member, in facts and in beliefs. Follows the frames, but writes
/// only what has changed, and at most ten times a second.
class InspectorPanel : public QWidget {
    Q_OBJECT

  public:
    InspectorPanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Buttons for the selected member, under its name.
    void setActions(const QList<QAction*>& actions);
    QSize sizeHint() const override;

  private:
    /// A heading with something below it; hidden together.
    struct Section {
        QLabel* heading = nullptr;
        QWidget* body = nullptr;
        void setVisible(bool visible) const;
    };
    QWidget* makeEmptyPage();
    QWidget* makeMemberPage();
    Section makeSection(QVBoxLayout* into, const QString& title, QWidget* body);
    void refresh(bool now);
    void write(const Inspection& inspection);
    void showFacts(const std::vector<Fact>& facts);
    void colour();
    QColor colourOf(Tone tone) const;

    ClusterModel* cluster_;
    Selection* selection_;
    Theme theme_ = Theme::dark();
    std::optional<Inspection> shown_;
    Instant shownAt_;

    QStackedWidget* pages_ = nullptr;
    QLabel* empty_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* subtitle_ = nullptr;
    QWidget* actions_ = nullptr;
    QHBoxLayout* actionRow_ = nullptr;
    QGridLayout* facts_ = nullptr;
    std::vector<std::pair<QLabel*, QLabel*>> factRows_;
    QLabel* suspicionText_ = nullptr;
    BeliefChips* believes_ = nullptr;
    BeliefChips* believedBy_ = nullptr;
    Section suspicion_;
    Section believesSection_;
    Section believedBySection_;
};

} // namespace swimscope::ui

// SPDX-License-Identifier: MPL-2.0
// What the laboratory's window is made of: its actions, menus and columns.
#include "ui/model/lab_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/lab_export.h"
#include "ui/window/lab_form.h"
#include "ui/window/lab_results.h"
#include "ui/window/lab_window.h"
#include "ui/window/notice_strip.h"

#include <QAction>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace swimscope::ui {

QAction* LabWindow::make(const QString& text, const QString& help, const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setIconText(TextFormat::withoutAccessKey(text));
    const QString key = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : tr("%1 (%2)").arg(help, key));
    return action;
}

void LabWindow::makeActions() {
    open_ = make(tr("&Open results…"), tr("Look at what an earlier run has left, or its shards"),
                 QKeySequence::Open);
    saveReport_ =
        make(tr("&Save report…"), tr("Write text, plots, tables and samples into a folder"),
             QKeySequence::Save);
    saveTable_ = make(tr("Save &table as CSV…"), tr("Write the table that is shown to a file"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    close_ = make(tr("&Close"), tr("Close this window"), QKeySequence(Qt::CTRL | Qt::Key_W));
    start_ = make(tr("&Run"), tr("Run the experiment as it is set, on all cores"),
                  QKeySequence(Qt::CTRL | Qt::Key_R));
    cancel_ = make(tr("C&ancel"), tr("End the run; what was measured stays"),
                   QKeySequence(Qt::Key_Escape));
    copyCommand_ = make(tr("&Copy command"), tr("Copy the command that does the same headless"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
}

void LabWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(open_);
    file->addSeparator();
    file->addActions({saveReport_, saveTable_});
    savePlot_ = file->addMenu(tr("Save &plot as SVG"));
    file->addSeparator();
    file->addAction(close_);
    QMenu* experiment = menuBar()->addMenu(tr("&Experiment"));
    experiment->addActions({start_, cancel_, copyCommand_});
    for (QMenu* menu : {file, experiment})
        menu->setToolTipsVisible(true);
}

void LabWindow::makeCentre() {
    split_ = new QSplitter(Qt::Horizontal, this);
    split_->addWidget(makeSetting());
    split_->addWidget(makeFindings());
    split_->setStretchFactor(1, 1);
    split_->setChildrenCollapsible(false);
    split_->setHandleWidth(1); // Qt lets it be grabbed a little beside as well
    split_->setSizes({380, 860});
    setCentralWidget(split_);
    list_->setFocus();
}

QWidget* LabWindow::makeSetting() {
    auto* side = new QWidget(this);
    side->setMinimumWidth(300);
    list_ = new QListWidget(side);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Experiments"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const lab::Experiment* experiment : experiments_) {
        const QString name = QString::fromStdString(std::string(experiment->name()));
        auto* item = new QListWidgetItem(LabTexts::of(experiment->title()), list_);
        item->setToolTip(name);
        item->setData(Qt::AccessibleDescriptionRole, name);
    }
    const int rows = static_cast<int>(experiments_.size());
    list_->setFixedHeight(rows * list_->sizeHintForRow(0) + 8);

    form_ = new LabForm(side);
    auto* scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(form_);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list_);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeCommand(side));
    return side;
}

QWidget* LabWindow::makeCommand(QWidget* parent) {
    auto* part = new QWidget(parent);
    summary_ = new QLabel(part);
    problem_ = new QLabel(part);
    problem_->setObjectName(QStringLiteral("problem"));
    for (QLabel* line : {summary_, problem_})
        line->setWordWrap(true);
    command_ = new QLineEdit(part);
    command_->setObjectName(QStringLiteral("command"));
    command_->setReadOnly(true);
    command_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command_->setAccessibleName(tr("The command that does the same headless"));
    const auto button = [part](QAction* action, Qt::ToolButtonStyle style) {
        auto* made = new QToolButton(part);
        made->setDefaultAction(action);
        made->setToolButtonStyle(style);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    auto* line = new QHBoxLayout;
    line->addWidget(command_, 1);
    line->addWidget(button(copyCommand_, Qt::ToolButtonIconOnly));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(button(start_, Qt::ToolButtonTextBesideIcon));
    buttons->addWidget(button(cancel_, Qt::ToolButtonTextBesideIcon));
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(16, 10, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(summary_);
    layout->addWidget(problem_);
    layout->addLayout(line);
    layout->addLayout(buttons);
    return part;
}

QWidget* LabWindow::makeFindings() {
    auto* side = new QWidget(this);
    notices_ = new NoticeStrip(side);
    export_ = new LabExport(settings_, notices_, this);
    choice_ = new QComboBox(side);
    choice_->setObjectName(QStringLiteral("reports"));
    choice_->setAccessibleName(tr("Which run"));
    choice_->setToolTip(tr("The runs whose results are at hand, newest last"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice_->setMinimumContentsLength(16);
    status_ = new QLabel(side);
    status_->setObjectName(QStringLiteral("status"));
    progress_ = new QProgressBar(side);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the run"));
    empty_ = new QLabel(tr("Choose an experiment, set it as you like, and run it.\nIts plots, "
                           "tables and verdicts grow here, beside the published figures."),
                        side);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    results_ = new LabResults(side);
    results_->hide();
    choice_->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(12);
    head->addWidget(choice_, 1);
    head->addWidget(status_);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(notices_);
    layout->addLayout(head);
    layout->addWidget(progress_);
    layout->addWidget(empty_, 1);
    layout->addWidget(results_, 1);
    return side;
}

} // namespace swimscope::ui

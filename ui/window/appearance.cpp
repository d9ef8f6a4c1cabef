// SPDX-License-Identifier: MPL-2.0
#include "ui/window/appearance.h"

#include "ui/panels/readable.h"

namespace swimscope::ui {

namespace {

/// Words in braces stand for colours of the theme.
constexpr const char* kRules = R"(
QMainWindow::separator { background: {line}; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: {accent}; }
QToolBar { background: {panel}; border: 0; border-bottom: 1px solid {line}; padding: 5px 10px; spacing: 6px; }
QToolBar::separator { background: {line}; width: 1px; margin: 5px 6px; }
QToolButton, QPushButton { background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 5px; padding: 3px 10px; }
QToolButton[toolButtonStyle="2"] { padding-right: 4px; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton[quiet="true"] { background: transparent; border-color: transparent; padding: 3px; }
QToolButton:hover, QPushButton:hover { border-color: {accent}; }
QToolButton:pressed, QPushButton:pressed, QToolButton:checked { background: {pressed}; }
QToolButton:focus, QPushButton:focus { border-color: {accent}; }
QToolButton:disabled, QPushButton:disabled { color: {disabled}; border-color: {faint}; background: transparent; }
QToolButton::menu-indicator { image: url(:/arrow-on-{look}-theme.svg); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QPushButton:default { background: {accent}; color: {onAccent}; border-color: {accent}; }
QPushButton:default:disabled { background: transparent; color: {disabled}; border-color: {faint}; }
QMainWindow > QTabBar, QTabWidget > QTabBar { background: {panel}; }
QMainWindow > QTabBar::tab, QTabWidget > QTabBar::tab { background: {panel}; color: {mutedText}; border: 0; border-bottom: 2px solid transparent; padding: 5px 12px; }
QMainWindow > QTabBar::tab:selected, QTabWidget > QTabBar::tab:selected { color: {text}; border-bottom-color: {accent}; }
QMainWindow > QTabBar::tab:hover, QTabWidget > QTabBar::tab:hover { color: {text}; }
QTabWidget > QTabBar::tab:focus { border-bottom-color: {accent}; color: {accent}; }
QTabWidget::pane { border: 0; border-top: 1px solid {line}; }
QListWidget { background: {panel}; color: {text}; border: 0; border-bottom: 1px solid {line}; }
QListWidget::item { border: 0; padding: 4px 14px; }
QListWidget::item:hover { background: {raised}; }
QListWidget::item:selected, QListView#faults::item:selected { background: {pressed}; color: {text}; }
QProgressBar { background: {line}; border: 0; max-height: 3px; }
QProgressBar::chunk { background: {accent}; }
QSplitter::handle { background: {line}; }
QDockWidget { background: {line}; } /* all that a floating one shows of itself is its frame */
QDockWidget > QWidget { background: {panel}; }
QTableView { background: {panel}; color: {text}; border: 0; }
QTableView::item { border: 0; padding: 0 8px; }
QTableView::item:selected { background: {pressed}; color: {text}; }
QTreeView { background: {panel}; color: {text}; border: 0; selection-background-color: {pressed}; selection-color: {text}; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView { background: {panel}; }
QTableCornerButton::section { background: {panel}; border: 0; }
QHeaderView::section { background: {panel}; color: {mutedText}; border: 0; border-bottom: 1px solid {line}; padding: 3px 8px; }
QHeaderView::section:hover { color: {text}; }
QScrollArea, QScrollArea > QWidget > QWidget { background: {panel}; }
QDialog QScrollArea { border: 1px solid {line}; border-radius: 4px; }
QDialog QScrollArea QLabel#heading { color: {accent}; padding-left: 12px; }
QHeaderView::section { background: {panel}; color: {mutedText}; border: 0; border-bottom: 1px solid {line}; padding: 4px 6px; }
QLineEdit, QSpinBox, QComboBox, QPlainTextEdit, QTableWidget { background: {field}; color: {text}; border: 1px solid {line}; border-radius: 4px; padding: 4px 6px; selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTableWidget:focus { border-color: {accent}; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QCheckBox:disabled, QLabel:disabled { color: {disabled}; }
QCheckBox { color: {text}; spacing: 7px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid {mutedText}; border-radius: 3px; background: {field}; }
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: url(:/check-on-{look}-theme.svg); }
QCheckBox::indicator:disabled { border-color: {line}; }
QCheckBox:focus { color: {accent}; }
QSpinBox::up-button, QSpinBox::down-button { background: transparent; border: 0; width: 20px; }
QSpinBox::up-arrow { image: url(:/arrow-up-on-{look}-theme.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/arrow-on-{look}-theme.svg); width: 10px; height: 10px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(:/arrow-on-{look}-theme.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: {panel}; color: {text}; border: 1px solid {line}; selection-background-color: {pressed}; selection-color: {text}; }
QMenuBar { background: {panel}; color: {text}; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: {pressed}; border-radius: 4px; }
QMenu { background: {panel}; color: {text}; border: 1px solid {line}; padding: 5px; }
QMenu::item { padding: 5px 22px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: {pressed}; }
QMenu::item:disabled { color: {disabled}; }
QMenu::icon { padding-left: 8px; }
QMenu::right-arrow { image: url(:/chevron-on-{look}-theme.svg); width: 12px; height: 12px; margin-right: 4px; }
QMenu::separator { background: {line}; height: 1px; margin: 5px 8px; }
QStatusBar { background: {panel}; border-top: 1px solid {line}; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { padding: 2px 8px; }
QToolTip { background: {raised}; color: {text}; border: 1px solid {line}; padding: 5px; }
QLabel#problem { color: {warning}; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: {line}; border-radius: 4px; min-height: 28px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: {mutedText}; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: {line}; border-radius: 4px; min-width: 28px; margin: 1px; }
QScrollBar::handle:horizontal:hover { background: {mutedText}; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

} // namespace

QString nameForSettings(Look look) {
    switch (look) {
    case Look::system:
        return QStringLiteral("system");
    case Look::dark:
        return QStringLiteral("dark");
    case Look::light:
        return QStringLiteral("light");
    }
    return {};
}

Look lookNamed(const QString& name) {
    for (const Look look : {Look::dark, Look::light})
        if (nameForSettings(look) == name)
            return look;
    return Look::system;
}

Theme themeFor(Look look, std::optional<bool> desktopDark) {
    const bool light = look == Look::light || (look == Look::system && !desktopDark.value_or(true));
    return light ? Theme::light() : Theme::dark();
}

QString styleSheetFor(const Theme& theme) {
    const std::pair<const char*, QColor> colours[] = {
        {"{panel}", theme.panel},
        {"{raised}", theme.raised},
        {"{line}", theme.line},
        {"{faint}", mixed(theme.line, theme.panel, 0.5)},
        {"{text}", theme.text},
        {"{mutedText}", theme.mutedText},
        {"{disabled}", mixed(theme.mutedText, theme.panel, 0.45)},
        {"{accent}", theme.accent},
        {"{onAccent}", theme.onAccent},
        {"{pressed}", mixed(theme.raised, theme.accent, 0.22)},
        {"{field}", theme.ground},
        {"{warning}", readable(theme.suspect, theme)},
    };
    QString sheet = QString::fromLatin1(kRules);
    for (const auto& [word, colour] : colours)
        sheet.replace(QLatin1String(word), colour.name());
    return sheet.replace(QStringLiteral("{look}"),
                         theme.isDark ? QStringLiteral("dark") : QStringLiteral("light"));
}

} // namespace swimscope::ui

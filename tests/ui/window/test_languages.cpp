// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;
using test::dialogOf;

/// The window and every dialog that its menus open, in each language: nothing stays in English, and
/// what is written has the room that it needs.
class TestLanguages : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void init() { test::failOnWarnings(); }
    void cleanup();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void menusAreTranslated_data() { nothingIsClipped_data(); }
    void menusAreTranslated();
    void oneLetterLeadsToOneEntry_data() { nothingIsClipped_data(); }
    void oneLetterLeadsToOneEntry();

  private:
    static void speak(const QString& language);
};

namespace {

/// What is too small for its text, by name; empty if nothing is.
QString clippedIn(QWidget* window) {
    const auto tell = [](const QWidget* widget, const QString& text) {
        return QStringLiteral("%1 \"%2\": has %3 x %4, needs %5 x %6")
            .arg(QLatin1String(widget->metaObject()->className()), text)
            .arg(widget->width())
            .arg(widget->height())
            .arg(widget->sizeHint().width())
            .arg(widget->sizeHint().height());
    };
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (!label->isVisibleTo(window) || label->text().isEmpty())
            continue;
        const bool clipped = label->wordWrap()
                                 ? label->heightForWidth(label->width()) > label->height() + 1
                                 : label->sizeHint().width() > label->width() + 1;
        if (clipped)
            return tell(label, label->text());
    }
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        const bool shown = button->isVisibleTo(window) && !button->text().isEmpty();
        if (shown && button->sizeHint().width() > button->width() + 1)
            return tell(button, button->text());
    }
    return {};
}

std::vector<QAction*> entriesOf(const QMenu* menu) {
    std::vector<QAction*> entries;
    for (QAction* action : menu->actions()) {
        if (action->menu())
            for (QAction* inner : entriesOf(action->menu()))
                entries.push_back(inner);
        else if (!action->isSeparator())
            entries.push_back(action);
    }
    return entries;
}

std::vector<QMenu*> menusOf(const Bench& bench) {
    std::vector<QMenu*> menus;
    for (QAction* action : bench.window->menuBar()->actions())
        menus.push_back(action->menu());
    return menus;
}

QString letterOf(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1Char('&'));
    return at < 0 || at + 1 >= text.size() ? QString() : text.mid(at + 1, 1).toLower();
}

} // namespace

void TestLanguages::speak(const QString& language) {
    const QLocale locale(language);
    QLocale::setDefault(locale);
    installTranslations(*QCoreApplication::instance(), locale);
}

void TestLanguages::cleanup() {
    for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

void TestLanguages::nothingIsClipped_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en_GB", "de_DE", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestLanguages::nothingIsClipped() {
    QFETCH(const QString, language);
    speak(language);
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n2"));
    bench.frame();
    // What has just got other words is laid out a moment later.
    QTRY_COMPARE(clippedIn(bench.window.get()), QString());
    for (QToolBar* bar : bench.window->findChildren<QToolBar*>()) {
        const auto* more = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        QVERIFY2(!more || !more->isVisible(), "the toolbar does not fit the window");
    }
    int dialogs = 0;
    for (const QMenu* menu : menusOf(bench)) {
        for (QAction* action : entriesOf(menu)) {
            if (!action->isEnabled() || !action->text().endsWith(QChar(0x2026)))
                continue;
            action->trigger();
            QDialog* dialog = dialogOf(bench);
            QVERIFY2(dialog, qPrintable(action->text()));
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            QTRY_COMPARE(clippedIn(dialog), QString());
            dialog->close();
            QTRY_VERIFY(!dialogOf(bench));
            ++dialogs;
        }
    }
    QVERIFY2(dialogs >= 6, "the entries that open dialogs were not found");
}

void TestLanguages::menusAreTranslated() {
    QFETCH(const QString, language);
    speak(language);
    Bench bench;
    bench.open();
    if (language.startsWith(QLatin1String("en"))) {
        QCOMPARE(menusOf(bench).front()->title(), QStringLiteral("&Cluster"));
        return;
    }
    for (const QMenu* menu : menusOf(bench))
        for (const QAction* action : entriesOf(menu))
            QVERIFY2(action->text() != QLatin1String("&Kill") &&
                         !action->text().contains(QLatin1String("node"), Qt::CaseInsensitive),
                     qPrintable(action->text()));
}

void TestLanguages::oneLetterLeadsToOneEntry() {
    QFETCH(const QString, language);
    speak(language);
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n2"));
    for (const QMenu* menu : menusOf(bench)) {
        QStringList letters;
        for (const QAction* action : menu->actions())
            if (const QString letter = letterOf(action->text()); !letter.isEmpty())
                letters << letter;
        QStringList once = letters;
        once.removeDuplicates();
        QVERIFY2(letters == once,
                 qPrintable(menu->title() + QLatin1String(": ") + letters.join(QLatin1Char(' '))));
    }
}

SWIMSCOPE_TEST_WITH(QApplication, TestLanguages)
#include "test_languages.moc"

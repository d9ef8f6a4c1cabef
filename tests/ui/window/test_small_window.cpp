// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/welcome_strip.h"

#include <QApplication>
#include <QLabel>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;

/// What gives way where there is little room, and comes back.
class TestSmallWindow : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }
    void toolsLoseTheirWordsBeforeTheyAreHidden();
    void theWelcomeIsReadable();
    void theInspectorsButtonsAreAllThere();
    void nothingOfTheStatusIsCutOff();

  private:
    static constexpr QSize kSmall{700, 500};
    static constexpr QSize kUsual{1440, 900};

    static QList<QToolButton*> tools(const Bench& bench) {
        QList<QToolButton*> found;
        for (auto* button : bench.window->findChild<QToolBar*>()->findChildren<QToolButton*>())
            if (!button->text().isEmpty())
                found << button;
        return found;
    }
};

void TestSmallWindow::toolsLoseTheirWordsBeforeTheyAreHidden() {
    Bench bench;
    bench.open();
    const auto wordless = [&] {
        return std::ranges::count_if(tools(bench), [](const QToolButton* button) {
            return button->toolButtonStyle() == Qt::ToolButtonIconOnly;
        });
    };
    bench.window->resize(kUsual);
    QTRY_COMPARE(wordless(), 2); // undo and redo never have any
    bench.window->resize(kSmall);
    QTRY_VERIFY(wordless() > 2);
    QVERIFY(wordless() < tools(bench).size());
    for (const QToolButton* button : tools(bench))
        QTRY_VERIFY2(button->isVisible(), qPrintable(button->text()));
    bench.window->resize(kUsual);
    QTRY_COMPARE(wordless(), 2);
}

void TestSmallWindow::theWelcomeIsReadable() {
    Bench bench;
    bench.open();
    const auto* strip = bench.window->findChild<WelcomeStrip*>();
    const auto* text = strip->findChild<QLabel*>();
    for (const QSize size : {kUsual, kSmall}) {
        bench.window->resize(size);
        QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
        QTRY_VERIFY(text->heightForWidth(text->width()) <= 3 * text->fontMetrics().height());
        for (const QToolButton* button : strip->findChildren<QToolButton*>())
            QVERIFY(strip->rect().contains(QRect(button->mapTo(strip, QPoint()), button->size())));
    }
}

void TestSmallWindow::theInspectorsButtonsAreAllThere() {
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n1"));
    const QDockWidget* dock = bench.dock("inspector");
    bench.window->resize(kSmall);
    const auto inView = [&] {
        int found = 0;
        for (const QToolButton* button : dock->widget()->findChildren<QToolButton*>())
            if (button->isVisible() &&
                button->visibleRegion().boundingRect().size() == button->size())
                ++found;
        return found;
    };
    QTRY_COMPARE(inView(), 3);
}

void TestSmallWindow::nothingOfTheStatusIsCutOff() {
    Bench bench;
    bench.open();
    for (const QSize size : {kUsual, kSmall}) {
        bench.window->resize(size);
        bench.frame();
        for (const QLabel* label : bench.window->statusBar()->findChildren<QLabel*>())
            if (!label->text().isEmpty() && label->isVisible())
                QTRY_VERIFY2(label->width() >= label->sizeHint().width(),
                             qPrintable(label->text()));
    }
    QTRY_VERIFY(bench.window->summaryText().contains(QLatin1String("converged")));
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestSmallWindow)
#include "test_small_window.moc"

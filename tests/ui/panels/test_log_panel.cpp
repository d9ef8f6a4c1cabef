// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/log_model.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/log_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

using namespace swimscope;
using namespace swimscope::ui;

namespace {

/// A log on screen, with whatever the test lets happen.
struct LogDesk {
    explicit LogDesk(int nodes = 3) {
        model.setSession(&session);
        session.startCluster(nodes);
        model.advance();
        panel.resize(700, 400);
        panel.show();
    }
    ~LogDesk() { model.setSession(nullptr); }

    QTableView* view() const { return panel.findChild<QTableView*>(); }
    QModelIndex line(int row) const { return view()->model()->index(row, LogModel::Sentence); }
    QPoint placeOf(int row) const { return view()->visualRect(line(row)).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }

    test::FakeSession session;
    ClusterModel model;
    LogModel log{&model};
    Selection selection;
    LogPanel panel{&log, &selection};
};

} // namespace

class TestLogPanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void namesAreNoMarkupInToolTips_data();
    void namesAreNoMarkupInToolTips();
    void enterGoesToAllWhomALineNames();
    void aDoubleClickGoesThereToo();
    void selectedLinesAreCopied();
    void onlyMeansAllThatAreSelected();
};

void TestLogPanel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestLogPanel::namesAreNoMarkupInToolTips_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("tag") << QStringLiteral("<img src=x>");
    QTest::newRow("entity") << QStringLiteral("a&amp;b");
    QTest::newRow("ampersand") << QStringLiteral("a&b");
}

/// What people read is what the sentence says, however Qt reads the tip.
void TestLogPanel::namesAreNoMarkupInToolTips() {
    QFETCH(QString, name);
    LogDesk desk;
    desk.session.start(static_cast<NodeId>(9), name.toStdString(), 9000);
    desk.model.advance();
    const QModelIndex last = desk.line(desk.view()->model()->rowCount() - 1);
    const QString tip = last.data(Qt::ToolTipRole).toString();
    QTextDocument shown;
    Qt::mightBeRichText(tip) ? shown.setHtml(tip) : shown.setPlainText(tip);
    QCOMPARE(shown.toPlainText(), last.data().toString());
    QVERIFY(last.data().toString().contains(name));
}

void TestLogPanel::enterGoesToAllWhomALineNames() {
    LogDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy activated(&desk.panel, &LogPanel::memberActivated);
    QCOMPARE(desk.line(3).data().toString(),
             QStringLiteral("n1 and n3 learn of n2 at 127.0.0.1:7947."));
    desk.view()->setFocus();
    desk.view()->setCurrentIndex(desk.line(2));
    QTest::keyClick(desk.view(), Qt::Key_Down);
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n2"));
    QCOMPARE(desk.selection.members(), QStringList({"n1", "n3", "n2"}));
    QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
}

void TestLogPanel::aDoubleClickGoesThereToo() {
    LogDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy activated(&desk.panel, &LogPanel::memberActivated);
    desk.click(4);
    QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.placeOf(4));
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n3"));
    QCOMPARE(desk.selection.members(), QStringList({"n1", "n2", "n3"}));
}

void TestLogPanel::selectedLinesAreCopied() {
    LogDesk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.click(2);
    desk.click(1, Qt::ShiftModifier);
    QTest::keyClick(desk.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("0:00.000\tn2 starts at 127.0.0.1:7947.\n"
                            "0:00.000\tn3 starts at 127.0.0.1:7948."));
    QCOMPARE(desk.selection.member(), QStringLiteral("n3")); // the plain click's
}

void TestLogPanel::onlyMeansAllThatAreSelected() {
    LogDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.selection.selectAll({QStringLiteral("n3"), QStringLiteral("n4")});
    auto* only = desk.panel.findChild<QCheckBox*>();
    QCOMPARE(only->text(), QStringLiteral("Only the 2 selected"));
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QCOMPARE(desk.view()->model()->rowCount(), 6); // all but the starts of n1 and n2
    desk.selection.select(QStringLiteral("n4"));
    QCOMPARE(desk.view()->model()->rowCount(), 5);
}

SWIMSCOPE_TEST_WITH(QApplication, TestLogPanel)
#include "test_log_panel.moc"

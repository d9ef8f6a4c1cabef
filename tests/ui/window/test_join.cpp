// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/join_flow.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using test::accept;
using test::Bench;
using test::canAccept;
using test::dialogOf;
using test::id;
using test::problemOf;
using test::type;

/// New nodes and joins: what is refused beforehand, and what is said when it goes wrong.
class TestJoin : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    /// Who opens a dialog types at once.
    void theKeyboardBeginsInTheFirstField() {
        Bench bench;
        bench.open();
        bench.window->askForAddress();
        QDialog* join = dialogOf(bench);
        QVERIFY(QTest::qWaitForWindowActive(join));
        QCOMPARE(join->focusWidget()->objectName(), QStringLiteral("address"));
        join->close();
        bench.window->askForNode();
        QCOMPARE(dialogOf(bench)->focusWidget()->objectName(), QStringLiteral("name"));
    }

    void allSettingsGoWithTheNewNode() {
        Bench bench;
        bench.open();
        bench.window->askForAddress();
        QDialog* dialog = dialogOf(bench);
        type(dialog, "address", QStringLiteral("127.0.0.1:7946"));
        QTest::mouseClick(dialog->findChild<QToolButton*>(QStringLiteral("allSettings")),
                          Qt::LeftButton);
        const auto value = [&](const char* knob) {
            return dialog->findChild<QWidget*>(QLatin1String(knob))->findChild<QLineEdit*>();
        };
        value("CIDRsAllowed")->selectAll();
        QTest::keyClicks(value("CIDRsAllowed"), QStringLiteral("127.0.0.0/8x"));
        QVERIFY(!canAccept(dialog));
        QTest::keyClick(value("CIDRsAllowed"), Qt::Key_Backspace);
        QVERIFY(canAccept(dialog));
        // The label has a field of its own, and is the same in both places.
        type(dialog, "label", QStringLiteral("eu"));
        QCOMPARE(value("Label")->text(), QStringLiteral("eu"));
        QTest::keyClicks(value("Label"), QStringLiteral("1"));
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("label"))->text(),
                 QStringLiteral("eu1"));
        QCOMPARE(value("CIDRsAllowed")->text(), QStringLiteral("127.0.0.0/8"));
        accept(dialog);
        QCOMPARE(bench.posted<host::AddNode>()->config.label, std::string("eu1"));
        QCOMPARE(bench.posted<host::AddNode>()->config.cidrsAllowed.text(),
                 std::string("127.0.0.0/8"));
    }

    void blanksMakeNoOtherName() {
        Bench bench;
        bench.open();
        bench.window->askForNode();
        QDialog* dialog = dialogOf(bench);
        type(dialog, "name", QStringLiteral(" n2 "));
        QVERIFY(!canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QLatin1String("already")));
        type(dialog, "name", QStringLiteral(" fresh "));
        QVERIFY(canAccept(dialog));
        accept(dialog);
        QCOMPARE(bench.posted<host::AddNode>()->name, std::string("fresh"));
    }

    void aNodeOnLoopbackJoinsNobodyElsewhere() {
        Bench bench;
        bench.open();
        bench.window->askForAddress();
        QDialog* dialog = dialogOf(bench);
        auto* with = dialog->findChild<QComboBox*>(QStringLiteral("node"));
        with->setFocus();
        QTest::keyClick(with, Qt::Key_Down);
        QVERIFY(with->currentText().startsWith(QLatin1String("n1")));
        type(dialog, "address", QStringLiteral("10.0.0.5:7946"));
        QVERIFY(!canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QLatin1String("only this machine can reach")));
        // On this machine it may.
        type(dialog, "address", QStringLiteral("127.0.0.1:7946"));
        QVERIFY(canAccept(dialog));
        // What a name stands for is not known here: a warning.
        type(dialog, "address", QStringLiteral("seed.example:7946"));
        QVERIFY(canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QLatin1String("only this machine can reach")));
        // A new node listens where they can reach it, unless told otherwise.
        QTest::keyClick(with, Qt::Key_Up);
        type(dialog, "address", QStringLiteral("10.0.0.5:7946"));
        QVERIFY(canAccept(dialog));
        auto* listen = dialog->findChild<QComboBox*>(QStringLiteral("listen"));
        QTest::keyClick(listen, Qt::Key_Up);
        QVERIFY(!canAccept(dialog));
    }

    void aJoinDiesWithItsNode() {
        Bench bench;
        bench.open();
        JoinFlow flow(&bench.window->cluster());
        const QSignalSpy failed(&flow, &JoinFlow::failed);
        flow.start({"10.0.0.5:7946", id(2), std::nullopt});
        QVERIFY(flow.isRunning());
        bench.session->push(id(2), trace::NodeStopped{true});
        bench.frame();
        QVERIFY(!flow.isRunning());
        QCOMPARE(failed.count(), 1);
    }

    void aStartThatFailsIsToldOnce() {
        Bench bench;
        bench.open();
        bench.window->askForAddress();
        type(dialogOf(bench), "address", QStringLiteral("127.0.0.1:9"));
        accept(dialogOf(bench));
        const host::AddNode add = *bench.posted<host::AddNode>();
        const auto fail = [&](const std::string& command) {
            const EventId given = bench.session->push(NodeId::none, trace::CommandGiven{command});
            bench.session->push(
                id(9), trace::CommandFailed{trace::Failure::addressInUse, "127.0.0.1:0"}, given);
        };
        // Somebody else's failure is not the join's.
        fail("add node other at 127.0.0.1:0");
        bench.frame();
        QCOMPARE(bench.notices()->waiting(), 1);
        fail(host::toText(add));
        bench.frame();
        QCOMPARE(bench.notices()->waiting(), 2);
        QVERIFY(bench.notices()->text().contains(QLatin1String("could not start")));
    }

    void aBusyPortIsALine() {
        Bench bench;
        bench.open();
        const Endpoint wanted{IpAddress::loopback(), 7946};
        const Endpoint got{IpAddress::loopback(), 7950};
        bench.session->push(id(1), trace::AddressTaken{wanted, got, "in use"});
        bench.frame();
        QVERIFY(bench.notices()->isVisible());
        QVERIFY(bench.notices()->text().contains(QLatin1String("127.0.0.1:7950")));
        QVERIFY(bench.notices()->text().contains(QLatin1String("taken by another program")));
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestJoin)
#include "test_join.moc"

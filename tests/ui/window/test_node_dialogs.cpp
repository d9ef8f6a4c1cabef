// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/interventions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::accept;
using test::Bench;
using test::canAccept;
using test::dialogOf;
using test::id;
using test::problemOf;

namespace {

struct DialogBench : Bench {
    DialogBench() {
        open();
        canvas()->setFocus();
    }
    /// Selects and opens the dialog behind a key.
    QDialog* open(const QStringList& members, Qt::Key key,
                  Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        window->selection().selectAll(members);
        QTest::keyClick(canvas(), key, modifiers);
        return dialogOf(*this);
    }
    using Bench::open;
    void undo() { QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier); }
};

/// Chooses an entry of a combo box with the keyboard.
void choose(QDialog* dialog, const char* name, int row) {
    auto* box = dialog->findChild<QComboBox*>(QLatin1String(name));
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    emit box->activated(box->currentIndex());
    QCOMPARE(box->currentIndex(), row);
}

template <class Field>
Field* field(QDialog* dialog, const char* name) {
    return dialog->findChild<Field*>(QLatin1String(name));
}

} // namespace

/// Metadata, messages, pings and settings, asked for in dialogs.
class TestNodeDialogs : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void metadataAsTextAndItsLimit() {
        DialogBench bench;
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_M);
        QVERIFY(dialog);
        auto* text = field<QPlainTextEdit>(dialog, "text");
        text->setPlainText(QStringLiteral("grü")); // keys are ASCII
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, QStringLiteral("n"));
        QCOMPARE(field<QLabel>(dialog, "size")->text(), QStringLiteral("5 of 512 bytes"));
        text->setPlainText(QString(512, QLatin1Char('x')));
        QVERIFY(canAccept(dialog));
        QTest::keyClicks(text, QStringLiteral("y"));
        QVERIFY(!canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QLatin1String("at most 512")));
        text->setPlainText(QStringLiteral("role=web"));
        accept(dialog);
        QVERIFY(bench.posted<host::SetMeta>());
        QCOMPARE(bench.posted<host::SetMeta>()->node, id(2));
        QCOMPARE(bench.posted<host::SetMeta>()->meta, bytesOf("role=web"));
    }

    void metadataInHexadecimal() {
        DialogBench bench;
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_M);
        QTest::keyClicks(field<QPlainTextEdit>(dialog, "text"), QStringLiteral("hi"));
        choose(dialog, "form", 1);
        auto* hex = field<QPlainTextEdit>(dialog, "hex");
        QCOMPARE(hex->toPlainText(), QStringLiteral("68 69"));
        QTest::keyClicks(hex, QStringLiteral("0"));
        hex->setPlainText(QStringLiteral("68 6"));
        QVERIFY(!canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QLatin1String("pairs of the digits")));
        hex->setPlainText(QStringLiteral("00 ff"));
        accept(dialog);
        QCOMPARE(bench.posted<host::SetMeta>()->meta, (Bytes{0x00, 0xff}));
    }

    void metadataAsTags() {
        DialogBench bench;
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_M);
        choose(dialog, "form", 2);
        auto* table = field<QTableWidget>(dialog, "tagTable");
        QCOMPARE(table->rowCount(), 1);
        table->item(0, 1)->setText(QStringLiteral("web"));
        QVERIFY2(!canAccept(dialog), "a tag without a name");
        table->item(0, 0)->setText(QStringLiteral("role"));
        QVERIFY(canAccept(dialog));
        QCOMPARE(table->rowCount(), 2);
        accept(dialog);
        QCOMPARE(wire::serf::decodeTags(bench.posted<host::SetMeta>()->meta),
                 std::optional(wire::serf::Tags{{"role", "web"}}));
    }

    void metadataIsUndoneToWhatItWas() {
        DialogBench bench;
        trace::MemberChanged changed;
        changed.change = trace::Change::updated;
        changed.row.name = "n2";
        changed.row.meta = bytesOf("before");
        bench.session->push(id(2), changed);
        bench.frame();
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_M);
        auto* text = field<QPlainTextEdit>(dialog, "text");
        QCOMPARE(text->toPlainText(), QStringLiteral("before"));
        text->setPlainText(QStringLiteral("after"));
        accept(dialog);
        bench.undo();
        QVERIFY(bench.posted<host::SetMeta>(1));
        QCOMPARE(bench.posted<host::SetMeta>(1)->meta, bytesOf("before"));
    }

    void messagesHaveTheLimitsOfTheirWay() {
        DialogBench bench;
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_U);
        QVERIFY(dialog);
        auto* text = field<QPlainTextEdit>(dialog, "text");
        const auto sizeText = [&] { return field<QLabel>(dialog, "size")->text(); };
        QTest::keyClicks(text, QStringLiteral("hello"));
        QCOMPARE(sizeText(), QStringLiteral("5 of 65,501 bytes"));
        choose(dialog, "how", 2);
        QCOMPARE(sizeText(), QStringLiteral("5 of 1,395 bytes"));
        QVERIFY(!field<QComboBox>(dialog, "to")->isEnabled());
        text->setPlainText(QString(1396, QLatin1Char('x')));
        QVERIFY(!canAccept(dialog));
        choose(dialog, "how", 1);
        QVERIFY(canAccept(dialog));
        choose(dialog, "to", 1);
        accept(dialog);
        const auto* sent = bench.posted<host::SendUser>();
        QVERIFY(sent);
        QCOMPARE(sent->delivery, trace::Delivery::reliable);
        QCOMPARE(sent->member, std::string("n3"));
        QVERIFY2(!bench.window->findChild<Interventions*>()->undo->isEnabled(),
                 "what was sent can't be taken back");
    }

    void aRequestThatFailsIsALine() {
        DialogBench bench;
        bench.session->push(
            id(2), trace::RequestFinished{RequestId{1}, trace::Failure::tooLarge, "English"});
        bench.frame();
        QVERIFY(bench.notices()->text().contains(QLatin1String("larger than the protocol allows")));
        QVERIFY(!bench.notices()->text().contains(QLatin1String("English")));
        trace::PingFinished ping;
        ping.member = "n3";
        ping.failure = trace::Failure::timedOut;
        bench.session->push(id(2), ping);
        bench.frame();
        QVERIFY(bench.notices()->text().contains(QLatin1String("n2 pinged n3 in vain")));
        // What went well is the log's.
        bench.session->push(id(2), trace::RequestFinished{});
        bench.frame();
        QCOMPARE(bench.notices()->waiting(), 2);
    }

    void pingsAndProbesOfACertainMember() {
        DialogBench bench;
        QDialog* dialog = bench.open({QStringLiteral("n2")}, Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(dialog);
        choose(dialog, "to", 2);
        accept(dialog);
        QVERIFY(bench.posted<host::PingMember>());
        QCOMPARE(bench.posted<host::PingMember>()->member, std::string("n4"));
        QTRY_VERIFY(!dialogOf(bench));
        dialog = bench.open({QStringLiteral("n2")}, Qt::Key_P, Qt::ShiftModifier);
        choose(dialog, "how", 1);
        accept(dialog);
        QVERIFY(bench.posted<host::ProbeNow>(1));
        QCOMPARE(bench.posted<host::ProbeNow>(1)->member, std::string("n1"));
    }

    void settingsOfRunningNodes() {
        DialogBench bench;
        bench.session->push(
            id(3), trace::SettingsRequested{RequestId{1}, "ProbeInterval=3s GossipNodes=5"});
        bench.frame();
        QDialog* dialog = bench.open({QStringLiteral("n2"), QStringLiteral("n3")}, Qt::Key_E);
        QVERIFY(dialog);
        QVERIFY2(!canAccept(dialog), "nothing is changed");
        auto* value =
            dialog->findChild<QWidget*>(QStringLiteral("ProbeInterval"))->findChild<QLineEdit*>();
        QCOMPARE(value->text(), QStringLiteral("1s"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("400ms"));
        QVERIFY2(!canAccept(dialog), "shorter than the probe timeout");
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("2s"));
        QVERIFY(canAccept(dialog));
        accept(dialog);
        QCOMPARE(bench.session->posted.size(), std::size_t{2});
        QCOMPARE(bench.posted<host::ChangeSettings>(0)->config.probeInterval, Duration(2s));
        // Each keeps what is its own.
        QCOMPARE(bench.posted<host::ChangeSettings>(1)->config.probeInterval, Duration(2s));
        QCOMPARE(bench.posted<host::ChangeSettings>(1)->config.gossipNodes, std::int64_t{5});
        bench.undo();
        QCOMPARE(bench.session->posted.size(), std::size_t{4});
        QCOMPARE(bench.posted<host::ChangeSettings>(3)->node, id(3));
        QCOMPARE(bench.posted<host::ChangeSettings>(3)->config.probeInterval, Duration(3s));
    }

    void settingsOfAllNodes() {
        DialogBench bench;
        QTest::keyClick(bench.canvas(), Qt::Key_E, Qt::ControlModifier);
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        auto* value =
            dialog->findChild<QWidget*>(QStringLiteral("GossipNodes"))->findChild<QLineEdit*>();
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("1"));
        accept(dialog);
        QCOMPARE(bench.session->posted.size(), std::size_t{4});
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestNodeDialogs)
#include "test_node_dialogs.moc"

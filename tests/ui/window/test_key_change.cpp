// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/key_change_dialog.h"
#include "ui/window/key_field.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;
using test::id;
using trace::KeyChange;

namespace {

/// A bench with two nodes that have a key, and the dialog that changes it.
struct KeyBench : Bench {
    wire::SecretKey old = *wire::SecretKey::fromBase64("dpfyFniJPNhOJnNOufleAw==");
    wire::SecretKey fresh = *wire::SecretKey::fromBase64("AAECAwQFBgcICQoLDA0ODw==");
    KeyChangeDialog* dialog = nullptr;

    KeyBench() {
        open(2);
        ClusterSetup setup;
        setup.nodes = 2;
        setup.keys = {old};
        window->startCluster(setup);
        session->startCluster(2);
        follow(KeyChange::added, 1);
        session->posted.clear();
        ask();
    }
    void ask() {
        action(QStringLiteral("Change the &key…"))->trigger();
        dialog = window->findChild<KeyChangeDialog*>();
    }
    /// Both nodes do what they were asked for.
    void follow(KeyChange change, std::uint32_t keys) {
        for (const int node : {1, 2})
            session->push(id(node), trace::KeysChanged{change, 1, keys});
        frame();
    }
    QPushButton* step(int number) const {
        return dialog->findChild<QPushButton*>(QStringLiteral("step%1").arg(number));
    }
    void press(int number) const { QTest::mouseClick(step(number), Qt::LeftButton); }
    QString said() const { return dialog->findChild<QLabel*>(QStringLiteral("progress"))->text(); }
    bool asked(KeyChange change, const wire::SecretKey& key) const {
        const auto* first = posted<host::ChangeKeys>(0);
        const auto* second = posted<host::ChangeKeys>(1);
        return session->posted.size() == 2 && first && second && first->node == id(1) &&
               second->node == id(2) && first->change == change && first->key == key;
    }
    void give(std::vector<wire::SecretKey> keys) const {
        dialog->findChild<KeyField*>()->setKeys(std::move(keys));
    }
};

} // namespace

/// The key of a running cluster is changed in three steps.
class TestKeyChange : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void eachStepWaitsForAllNodes() {
        KeyBench bench;
        QVERIFY(!bench.step(1)->isEnabled());
        QCOMPARE(bench.said(), QStringLiteral("First make, paste or read the new key."));
        bench.give({bench.fresh});
        QCOMPARE(bench.said(), QStringLiteral("The new key is ready."));
        bench.press(1);
        QVERIFY(bench.asked(KeyChange::added, bench.fresh));
        QVERIFY(bench.said().startsWith(QStringLiteral("Waiting for n1")));
        bench.session->push(id(1), trace::KeysChanged{KeyChange::added, 2, 2});
        bench.frame();
        QCOMPARE(bench.said(), QStringLiteral("Waiting for n2."));
        QVERIFY(!bench.step(2)->isEnabled());
        bench.session->push(id(2), trace::KeysChanged{KeyChange::added, 2, 2});
        bench.frame();

        bench.session->posted.clear();
        bench.press(2);
        QVERIFY(bench.asked(KeyChange::used, bench.fresh));
        bench.follow(KeyChange::used, 2);
        bench.session->posted.clear();
        bench.press(3);
        QVERIFY(bench.asked(KeyChange::removed, bench.old));
        bench.follow(KeyChange::removed, 1);
        QCOMPARE(bench.said(), QStringLiteral("Done: the new key is the only one."));

        // A node that is added now gets the new key alone.
        bench.session->posted.clear();
        QTest::keyClick(bench.canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        bench.dialog->close();
        test::accept(test::dialogOf(bench));
        QVERIFY(bench.posted<host::AddNode>()->keys == std::vector{bench.fresh});
    }

    void whatIsNoNewKeyIsSaid() {
        KeyBench bench;
        bench.give({bench.old});
        QCOMPARE(bench.said(), QStringLiteral("The nodes have this key already."));
        bench.give({bench.fresh, bench.old});
        QCOMPARE(bench.said(), QStringLiteral("One new key is enough."));
        QVERIFY(!bench.step(1)->isEnabled());
    }

    void aNodeThatStopsIsNotWaitedFor() {
        KeyBench bench;
        bench.give({bench.fresh});
        bench.press(1);
        bench.session->push(id(1), trace::KeysChanged{KeyChange::added, 2, 2});
        bench.session->push(id(2), trace::NodeStopped{true});
        bench.frame();
        QVERIFY(bench.step(2)->isEnabled());
    }

    void aNodeThatIsDownIsChangedAsWell() {
        KeyBench bench;
        bench.session->push(id(2), trace::NodeStopped{true});
        bench.frame();
        bench.give({bench.fresh});
        bench.press(1);
        QVERIFY(bench.asked(KeyChange::added, bench.fresh));
        QCOMPARE(bench.said(), QStringLiteral("Waiting for n1."));
    }

    void aStepThatFailedIsTriedAgain() {
        KeyBench bench;
        bench.give({bench.fresh});
        bench.press(1);
        bench.follow(KeyChange::added, 2);
        bench.press(2);
        bench.session->push(id(1), trace::KeysChanged{KeyChange::used, 2, 2});
        // What else fails meanwhile is not the answer.
        bench.session->push(id(2), trace::CommandFailed{trace::Failure::unfitSettings});
        bench.frame();
        QCOMPARE(bench.said(), QStringLiteral("Waiting for n2."));
        bench.session->push(id(2), trace::CommandFailed{trace::Failure::unknownKey});
        bench.frame();
        QVERIFY(bench.said().startsWith(QStringLiteral("A node could not follow: ")));
        QVERIFY(bench.step(2)->isEnabled() && !bench.step(3)->isEnabled());
        bench.press(2);
        for (const KeyChange change : {KeyChange::added, KeyChange::used})
            bench.follow(change, 2);
        QVERIFY(bench.step(3)->isEnabled());
    }

    void itWaitsUntilAllNodesHaveStarted() {
        Bench bench;
        bench.open(2);
        ClusterSetup setup;
        setup.nodes = 3;
        setup.keys = {*wire::SecretKey::fromBase64("dpfyFniJPNhOJnNOufleAw==")};
        bench.window->startCluster(setup);
        bench.session->startCluster(2);
        bench.frame();
        bench.action(QStringLiteral("Change the &key…"))->trigger();
        QVERIFY(!bench.window->findChild<KeyChangeDialog*>());
        bench.session->start(id(3), "n3", 7948);
        bench.frame();
        bench.action(QStringLiteral("Change the &key…"))->trigger();
        QVERIFY(bench.window->findChild<KeyChangeDialog*>());
    }

    void itGoesOnWhereItWasWhenItIsOpenedAgain() {
        KeyBench bench;
        bench.give({bench.fresh});
        bench.press(1);
        bench.dialog->close();
        bench.follow(KeyChange::added, 2);
        bench.ask();
        QVERIFY(bench.dialog->isVisible());
        QVERIFY(bench.step(2)->isEnabled());
    }

    void withoutAKeyThereIsNothingToChange() {
        Bench bench;
        bench.open(2);
        QAction* change = bench.action(QStringLiteral("Change the &key…"));
        QVERIFY(!change->isEnabled());
        QVERIFY(change->toolTip().contains(QStringLiteral("without a key")));
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestKeyChange)
#include "test_key_change.moc"

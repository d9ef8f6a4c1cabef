// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/key_field.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::accept;
using test::Bench;
using test::dialogOf;

namespace {

struct ClusterBench : Bench {
    QDialog* dialog = nullptr;

    ClusterBench() {
        open();
        ask();
    }
    void ask() {
        QTest::keyClick(canvas(), Qt::Key_N, Qt::ControlModifier);
        dialog = dialogOf(*this);
        if (!all()->isChecked())
            QTest::mouseClick(all(), Qt::LeftButton);
    }
    QToolButton* all() const {
        return dialog->findChild<QToolButton*>(QStringLiteral("allSettings"));
    }
    QWidget* row(const char* knob) const {
        return dialog->findChild<QWidget*>(QLatin1String(knob));
    }
    QLineEdit* value(const char* knob) const { return row(knob)->findChild<QLineEdit*>(); }
    QString problem(const char* knob) const {
        return row(knob)->findChild<QLabel*>(QStringLiteral("problem"))->text();
    }
    QToolButton* reset(const char* knob) const {
        return row(knob)->findChild<QToolButton*>(QStringLiteral("reset"));
    }
    void write(const char* knob, const QString& text) const {
        value(knob)->selectAll();
        QTest::keyClicks(value(knob), text);
    }
    QComboBox* profile() const { return dialog->findChild<QComboBox*>(QStringLiteral("profile")); }
    void chooseProfile(const QString& name) const {
        profile()->setCurrentIndex(profile()->findText(name));
        emit profile()->activated(profile()->currentIndex());
    }
    QPushButton* button(const char* name) const {
        return dialog->findChild<QPushButton*>(QLatin1String(name));
    }
    bool canAccept() const { return button("accept")->isEnabled(); }
    const swim::Config& started() const { return posted<host::AddNode>()->config; }
};

} // namespace

/// The dialog for a new cluster, and the presets.
class TestNewCluster : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void sizeAndProfileAreEnough() {
        ClusterBench bench;
        auto* nodes = bench.dialog->findChild<QSpinBox*>(QStringLiteral("nodes"));
        QCOMPARE(nodes->maximum(), 500);
        nodes->selectAll();
        QTest::keyClicks(nodes, QStringLiteral("3"));
        bench.chooseProfile(QStringLiteral("WAN"));
        QCOMPARE(bench.value("ProbeInterval")->text(), QStringLiteral("5s"));
        accept(bench.dialog);
        bench.startAll(3);
        QCOMPARE(bench.session->posted.size(), std::size_t{3});
        QVERIFY(bench.started() == swim::configOf(swim::Profile::wan));
    }

    void allNodesGetTheKey() {
        ClusterBench bench;
        auto* keys = bench.dialog->findChild<KeyField*>();
        keys->makeKey();
        const auto made = keys->keys();
        accept(bench.dialog);
        bench.startAll(4);
        QCOMPARE(bench.session->posted.size(), std::size_t{4});
        for (const host::Command& command : bench.session->posted)
            QVERIFY(std::get<host::AddNode>(command).keys == made);
        // Nodes that are added later need it as well.
        bench.session->posted.clear();
        QTest::keyClick(bench.canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        accept(dialogOf(bench));
        QVERIFY(bench.posted<host::AddNode>()->keys == made);
    }

    void mistakesAreSaidUnderTheirField() {
        ClusterBench bench;
        bench.write("ProbeInterval", QStringLiteral("7"));
        QVERIFY(bench.problem("ProbeInterval").contains(QLatin1String("with its unit")));
        QVERIFY(!bench.canAccept());
        bench.write("ProbeInterval", QStringLiteral("400ms"));
        QVERIFY(bench.problem("ProbeInterval").isEmpty());
        QVERIFY2(bench.problem("ProbeTimeout").contains(QLatin1String("must be shorter")),
                 "the two do not fit each other");
        QVERIFY(!bench.canAccept());
        bench.write("ProbeTimeout", QStringLiteral("100ms"));
        QVERIFY(bench.problem("ProbeTimeout").isEmpty());
        QVERIFY(bench.canAccept());
        bench.write("GossipNodes", QStringLiteral("101"));
        QCOMPARE(bench.problem("GossipNodes"), QStringLiteral("It may be 0 to 100."));
        bench.write("GossipNodes", QStringLiteral("2"));
        accept(bench.dialog);
        QCOMPARE(bench.started().probeInterval, Duration(400ms));
        QCOMPARE(bench.started().gossipNodes, std::int64_t{2});
    }

    void whatIsChangedIsMarkedAndCanBeReset() {
        ClusterBench bench;
        QVERIFY(!bench.reset("SuspicionMult")->isVisible());
        bench.write("SuspicionMult", QStringLiteral("9"));
        QVERIFY(bench.reset("SuspicionMult")->isVisible());
        QCOMPARE(bench.profile()->currentText(), QStringLiteral("LAN (changed)"));
        QTest::mouseClick(bench.reset("SuspicionMult"), Qt::LeftButton);
        QCOMPARE(bench.value("SuspicionMult")->text(), QStringLiteral("4"));
        QVERIFY(!bench.reset("SuspicionMult")->isVisible());
        QCOMPARE(bench.profile()->currentText(), QStringLiteral("LAN"));
        // Another way of writing the same is no change.
        bench.write("ProbeInterval", QStringLiteral("1000ms"));
        QVERIFY(!bench.reset("ProbeInterval")->isVisible());
    }

    void settingsAreFoundByWords() {
        ClusterBench bench;
        auto* search = bench.dialog->findChild<QLineEdit*>(QStringLiteral("search"));
        QTest::keyClicks(search, QStringLiteral("push/pull"));
        QVERIFY(bench.row("PushPullInterval")->isVisibleTo(bench.dialog));
        QVERIFY(!bench.row("ProbeInterval")->isVisibleTo(bench.dialog));
        search->clear();
        QVERIFY(bench.row("ProbeInterval")->isVisibleTo(bench.dialog));
    }

    void presetsAreKeptUnderNames() {
        ClusterBench bench;
        bench.write("ProbeInterval", QStringLiteral("3s"));
        QTest::mouseClick(bench.button("savePreset"), Qt::LeftButton);
        QDialog* name = dialogOf(bench);
        QVERIFY(name != bench.dialog);
        test::type(name, "presetName", QStringLiteral("slow / steady"));
        accept(name);
        QCOMPARE(bench.profile()->currentText(), QStringLiteral("slow / steady"));
        accept(bench.dialog);

        bench.ask();
        bench.chooseProfile(QStringLiteral("Local"));
        QCOMPARE(bench.value("ProbeInterval")->text(), QStringLiteral("1s"));
        bench.chooseProfile(QStringLiteral("slow / steady"));
        QCOMPARE(bench.value("ProbeInterval")->text(), QStringLiteral("3s"));
        QTest::mouseClick(bench.button("deletePreset"), Qt::LeftButton);
        QCOMPARE(bench.profile()->findText(QStringLiteral("slow / steady")), -1);
        QCOMPARE(bench.value("ProbeInterval")->text(), QStringLiteral("3s"));
        QCOMPARE(bench.profile()->currentText(), QStringLiteral("LAN (changed)"));
    }

    void aClusterTooLargeIsWarnedOf() {
        ClusterBench bench;
        auto* nodes = bench.dialog->findChild<QSpinBox*>(QStringLiteral("nodes"));
        nodes->selectAll();
        QTest::keyClicks(nodes, QStringLiteral("300"));
        QVERIFY(bench.canAccept());
        bool said = false;
        for (const QLabel* label : bench.dialog->findChildren<QLabel*>(QStringLiteral("problem")))
            said |= label->text().contains(QLatin1String("about 100 nodes"));
        QVERIFY(said);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestNewCluster)
#include "test_new_cluster.moc"

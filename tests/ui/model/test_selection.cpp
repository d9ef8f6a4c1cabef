// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/model/selection.h"

#include <QSignalSpy>
#include <QTest>

namespace swimscope::ui {

class TestSelection : public QObject {
    Q_OBJECT

  private slots:
    void startsEmpty();
    void selectingReplaces();
    void togglingAddsAndTakesOut();
    void theLastChosenIsTheCurrentOne();
    void namesAreKeptOnce();
    void whatChangesNothingIsSilent();
};

void TestSelection::startsEmpty() {
    const Selection selection;
    QCOMPARE(selection.member(), QString());
    QVERIFY(selection.members().isEmpty());
}

void TestSelection::selectingReplaces() {
    Selection selection;
    selection.selectAll({"n1", "n2"});
    selection.select("n3");
    QCOMPARE(selection.members(), QStringList{"n3"});
    selection.select({});
    QVERIFY(selection.members().isEmpty());
}

void TestSelection::togglingAddsAndTakesOut() {
    Selection selection;
    selection.toggle("n1");
    selection.toggle("n2");
    QCOMPARE(selection.members(), (QStringList{"n1", "n2"}));
    selection.toggle("n1");
    QCOMPARE(selection.members(), QStringList{"n2"});
    QVERIFY(selection.contains("n2"));
    QVERIFY(!selection.contains("n1"));
}

void TestSelection::theLastChosenIsTheCurrentOne() {
    Selection selection;
    selection.selectAll({"n1", "n2", "n3"});
    QCOMPARE(selection.member(), QString("n3"));
    selection.toggle("n3");
    QCOMPARE(selection.member(), QString("n2"));
}

void TestSelection::namesAreKeptOnce() {
    Selection selection;
    selection.selectAll({"n1", "", "n2", "n1"});
    QCOMPARE(selection.members(), (QStringList{"n1", "n2"}));
}

void TestSelection::whatChangesNothingIsSilent() {
    Selection selection;
    selection.selectAll({"n1", "n2"});
    const QSignalSpy changed(&selection, &Selection::changed);
    selection.selectAll({"n1", "n2", "n2"});
    QCOMPARE(changed.count(), 0);
    selection.toggle("n2");
    QCOMPARE(changed.count(), 1);
}

SWIMSCOPE_TEST(TestSelection)

} // namespace swimscope::ui

#include "test_selection.moc"

// SPDX-License-Identifier: MPL-2.0
#include "engine/live/memberlist.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <clocale>
#include <string>

using namespace swimscope;
using live::Memberlist;

/// A program that knows nothing of Qt, as it makes no application.
class TestApplication : public QObject {
    Q_OBJECT

  private slots:
    void isMadeWhereThereIsNone() {
        QVERIFY(!QCoreApplication::instance());
        std::setlocale(LC_ALL, "C");
        const auto first = Memberlist::create({.name = "first", .bind = "127.0.0.1:0"});
        QVERIFY(first.ok());
        QVERIFY(QCoreApplication::instance());
        // The tests' environment names another one, which Qt would have taken over.
        QCOMPARE(std::string(std::setlocale(LC_ALL, nullptr)), std::string("C"));
    }

    void servesAllMembers() {
        const QCoreApplication* const made = QCoreApplication::instance();
        const auto a = Memberlist::create({.name = "a", .bind = "127.0.0.1:0"});
        auto b = Memberlist::create({.name = "b", .bind = "127.0.0.1:0"});
        QVERIFY(a.ok() && b.ok());
        QVERIFY(b->join({a->localNode().endpoint.text()}).ok());
        QCOMPARE(b->members().size(), std::size_t{2});
        QCOMPARE(QCoreApplication::instance(), made);
    }
};

namespace {

int runWithoutApplication(int argc, char** argv) {
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

SWIMSCOPE_TEST_BY(TestApplication, runWithoutApplication)
#include "test_application.moc"

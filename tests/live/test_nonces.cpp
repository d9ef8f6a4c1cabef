// SPDX-License-Identifier: MPL-2.0
#include "engine/live/system_nonces.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace swimscope;

/// Nonces of live runs, and those that a seed makes.
class TestNonces : public QObject {
    Q_OBJECT

  private slots:
    /// Beyond what is fetched at once, and from two sources, as two runs have them.
    void noneComesTwice() {
        constexpr std::size_t kMany = 10'000;
        live::SystemNonces one;
        live::SystemNonces other;
        std::set<wire::Nonce> seen;
        for (std::size_t i = 0; i < kMany; ++i) {
            seen.insert(one.next());
            seen.insert(other.next());
        }
        QCOMPARE(seen.size(), 2 * kMany);
    }

    void aSeedRepeatsItself() {
        host::SeededNonces one(7);
        host::SeededNonces same(7);
        host::SeededNonces other(8);
        std::set<wire::Nonce> seen;
        for (int i = 0; i < 1000; ++i) {
            const wire::Nonce nonce = one.next();
            QVERIFY(nonce == same.next());
            QVERIFY(nonce != other.next());
            seen.insert(nonce);
        }
        QCOMPARE(seen.size(), std::size_t{1000});
    }
};

SWIMSCOPE_TEST(TestNonces)
#include "test_nonces.moc"

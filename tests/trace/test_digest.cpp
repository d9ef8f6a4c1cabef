// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/digest.h"
#include "tests/support/test_program.h"
#include "tests/trace/sample_events.h"

#include <QtTest>

using namespace swimscope;

class TestDigest : public QObject {
    Q_OBJECT

    static std::string digestOf(const std::vector<trace::Event>& events) {
        trace::Digest digest;
        for (const trace::Event& event : events)
            digest.add(event);
        return digest.hex();
    }

  private slots:
    void sameEventsSameDigest() {
        const std::vector events{test::sampleEvent(trace::Woke{}),
                                 test::sampleEvent(trace::HealthChanged{1, 1}, 13)};
        QCOMPARE(digestOf(events), digestOf(events));
        QCOMPARE(digestOf(events).size(), std::size_t{32});
    }

    void everyCoreEventCounts() {
        const std::string none = digestOf({});
        for (const trace::Body& body : test::sampleBodies()) {
            const bool changes = digestOf({test::sampleEvent(body)}) != none;
            QCOMPARE(changes, trace::Digest::covers().have(body));
        }
    }

    void orderAndTimeCount() {
        const auto a = test::sampleEvent(trace::HealthChanged{1, 1}, 1);
        const auto b = test::sampleEvent(trace::HealthChanged{2, 1}, 2);
        QVERIFY(digestOf({a, b}) != digestOf({b, a}));
        auto later = a;
        later.at += Duration(1);
        QVERIFY(digestOf({a}) != digestOf({later}));
    }

    /// Fixed for good: a digest printed by one build is checked by another.
    void knownValue() {
        QCOMPARE(
            QString::fromStdString(digestOf({test::sampleEvent(trace::HealthChanged{1, 1}, 1)})),
            QString("599b4d5673626558421d6ffe14dc10bd"));
    }
};

SWIMSCOPE_TEST(TestDigest)
#include "test_digest.moc"

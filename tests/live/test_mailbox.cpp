// SPDX-License-Identifier: MPL-2.0
#include "engine/live/mailbox.h"
#include "tests/support/test_program.h"

#include <QObject>
#include <QTest>

#include <poll.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

using swimscope::live::Mailbox;

namespace {

bool readable(const Mailbox<std::unique_ptr<int>>& mailbox, int milliseconds) {
    pollfd fd{mailbox.descriptor(), POLLIN, 0};
    return poll(&fd, 1, milliseconds) == 1;
}

} // namespace

class TestMailbox : public QObject {
    Q_OBJECT

  private slots:
    void isReadableWhileSomethingWaits() {
        Mailbox<std::unique_ptr<int>> mailbox;
        QVERIFY(!readable(mailbox, 0));
        QVERIFY(mailbox.take().empty());
        mailbox.post(std::make_unique<int>(1));
        mailbox.post(std::make_unique<int>(2));
        QVERIFY(readable(mailbox, 0));
        const auto taken = mailbox.take();
        QCOMPARE(taken.size(), 2U);
        QCOMPARE(*taken[0], 1);
        QCOMPARE(*taken[1], 2);
        QVERIFY(!readable(mailbox, 0));
    }

    void losesNothingBetweenThreads() {
        constexpr int kThreads = 4;
        constexpr int kEach = 2000;
        Mailbox<std::unique_ptr<int>> mailbox;
        std::vector<std::thread> posters;
        for (int poster = 0; poster < kThreads; ++poster)
            posters.emplace_back([&mailbox, poster] {
                for (int i = 0; i < kEach; ++i)
                    mailbox.post(std::make_unique<int>(poster * kEach + i));
            });
        std::vector<int> all;
        while (all.size() < kThreads * kEach && readable(mailbox, 30'000))
            for (const auto& value : mailbox.take())
                all.push_back(*value);
        for (std::thread& poster : posters)
            poster.join();
        QCOMPARE(all.size(), static_cast<std::size_t>(kThreads * kEach));
        // In the order of each poster.
        std::ranges::stable_sort(all, {}, [](int value) { return value / kEach; });
        QVERIFY(std::ranges::is_sorted(all));
    }
};

SWIMSCOPE_TEST(TestMailbox)
#include "test_mailbox.moc"

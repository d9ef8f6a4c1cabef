// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/capture/byte_order.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using capture::ByteOrder;

/// TCP's segments put in order.
class TestByteOrder : public QObject {
    Q_OBJECT

    static std::string taken(ByteOrder& order, std::uint32_t sequence, std::string_view text) {
        Bytes inOrder;
        order.take(sequence, bytesOf(text), inOrder);
        return std::string(asChars(inOrder));
    }

  private slots:
    void whatComesInOrderGoesThrough() {
        ByteOrder order(100);
        QCOMPARE(taken(order, 100, "ab"), std::string("ab"));
        QCOMPARE(taken(order, 102, "c"), std::string("c"));
        QVERIFY(!order.hasGap());
    }

    void whatOvertakesWaits() {
        ByteOrder order(100);
        QCOMPARE(taken(order, 103, "de"), std::string());
        QCOMPARE(taken(order, 102, "c"), std::string());
        QVERIFY(order.hasGap());
        QCOMPARE(taken(order, 100, "ab"), std::string("abcde"));
        QVERIFY(!order.hasGap());
    }

    void aLongerPieceFromTheSamePlaceIsNotLost() {
        ByteOrder order(100);
        QCOMPARE(taken(order, 102, "c"), std::string());
        QCOMPARE(taken(order, 102, "Xdef"), std::string());
        QCOMPARE(taken(order, 102, "c"), std::string());
        QVERIFY(order.held() >= 4);
        QCOMPARE(taken(order, 100, "ab"), std::string("abcdef"));
        QVERIFY(!order.hasGap());
        QCOMPARE(order.held(), std::size_t{0});
    }

    void whatCameBeforeCountsOnce() {
        ByteOrder order(100);
        QCOMPARE(taken(order, 100, "abc"), std::string("abc"));
        QCOMPARE(taken(order, 100, "abc"), std::string());
        QCOMPARE(taken(order, 101, "XXde"), std::string("de"));
    }

    void sequenceNumbersWrapAround() {
        ByteOrder order(0xFFFFFFFE);
        QCOMPARE(taken(order, 0, "c"), std::string());
        QCOMPARE(taken(order, 0xFFFFFFFE, "ab"), std::string("abc"));
        QCOMPARE(taken(order, 1, "d"), std::string("d"));
    }

    void theEndIsReachedWithTheLastByte() {
        ByteOrder order(100);
        order.end(102);
        QVERIFY(order.ended() && !order.complete());
        taken(order, 100, "ab");
        QVERIFY(order.complete());
    }

    void thereIsALimitToWhatWaits() {
        ByteOrder order(0);
        const Bytes piece(1 << 16, 1);
        Bytes inOrder;
        for (std::uint32_t i = 1; i < 200; ++i)
            order.take(i << 16, piece, inOrder);
        order.take(0, piece, inOrder);
        QVERIFY(inOrder.empty());
        QVERIFY(order.hasGap());
    }

    void anyOrderOfSegmentsGivesTheSame() {
        Random random(5, 1);
        Bytes text(3000);
        for (std::uint8_t& byte : text)
            byte = static_cast<std::uint8_t>(random.below(256));
        for (int round = 0; round < 200; ++round) {
            const std::uint32_t first = 0xFFFFFF00;
            ByteOrder order(first);
            Bytes inOrder;
            std::vector<bool> came(text.size() + 1);
            for (int i = 0; i < 400; ++i) {
                const std::size_t at = random.below(text.size());
                const std::size_t size = std::min<std::size_t>(random.below(60), text.size() - at);
                order.take(first + static_cast<std::uint32_t>(at), ByteView(text).subspan(at, size),
                           inOrder);
                std::fill_n(came.begin() + static_cast<std::ptrdiff_t>(at), size, true);
            }
            const auto gap = std::find(came.begin(), came.end(), false) - came.begin();
            QCOMPARE(inOrder.size(), static_cast<std::size_t>(gap));
            QVERIFY(std::equal(inOrder.begin(), inOrder.end(), text.begin()));
            order.take(first, text, inOrder);
            QCOMPARE(inOrder, text);
            QVERIFY(!order.hasGap());
        }
    }
};

SWIMSCOPE_TEST(TestByteOrder)
#include "test_byte_order.moc"

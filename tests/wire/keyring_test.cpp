// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/keyring.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <sstream>

using namespace swimscope;
using wire::KeyringError;
using wire::SecretKey;

namespace {

SecretKey keyOf(std::uint8_t octet, std::size_t size = 16) {
    return SecretKey::fromBytes(Bytes(size, octet)).value();
}

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};

// Whoever wants to write a key into a log, a trace or an error has to fail.
static_assert(!Printable<SecretKey> && !fmt::is_formattable<SecretKey>::value);
static_assert(!std::is_convertible_v<SecretKey, ByteView> &&
              !std::is_convertible_v<SecretKey, std::string>);

} // namespace

/// Keys as values, and a member's ring of them.
class KeyringTest : public QObject {
    Q_OBJECT

  private slots:
    void lengths() {
        for (std::size_t size = 0; size <= 64; ++size) {
            const auto made = SecretKey::fromBytes(Bytes(size, 1));
            QCOMPARE(made.ok(), size == 16 || size == 24 || size == 32);
            if (made)
                QCOMPARE(made->bits(), size * 8);
        }
    }

    void base64() {
        QVERIFY(SecretKey::fromBase64("AQEBAQEBAQEBAQEBAQEBAQ==").value() == keyOf(1));
        for (const char* text : {"", "AQEB", "AQEBAQEBAQEBAQEBAQEBAQ=", "secret", "(&$"}) {
            const auto made = SecretKey::fromBase64(text);
            QVERIFY(!made.ok());
            QVERIFY(*text == 0 || made.error().message.find(text) == std::string::npos);
        }
    }

    void equality() {
        QVERIFY(keyOf(1) == keyOf(1));
        QVERIFY(keyOf(1) != keyOf(2));
        QVERIFY(keyOf(0, 16) != keyOf(0, 24)); // the same but for its length
    }

    void areWipedWhenTheyGo() {
        alignas(SecretKey) std::array<std::uint8_t, sizeof(SecretKey)> room{};
        auto* made = new (room.data()) SecretKey(keyOf(0xAB, 32));
        QVERIFY(std::ranges::count(room, 0xAB) >= 32);
        std::destroy_at(made);
        QCOMPARE(std::ranges::count(room, 0xAB), 0);
    }

    void theFirstIsThePrimary() {
        const std::array keys{keyOf(1), keyOf(2), keyOf(1), keyOf(3)};
        wire::Keyring ring(keys);
        QCOMPARE(ring.size(), std::size_t{3});
        QVERIFY(ring.primary().key() == keyOf(1));
        QCOMPARE(ring.find(keyOf(3)), std::optional<std::size_t>(2));
        QCOMPARE(ring.find(keyOf(4)), std::nullopt);
        QVERIFY(wire::Keyring().empty());
    }

    void rotation() {
        wire::Keyring ring;
        ring.add(keyOf(1));
        ring.add(keyOf(2, 32));
        ring.add(keyOf(2, 32));
        QCOMPARE(ring.size(), std::size_t{2});
        QVERIFY(ring.primary().key() == keyOf(1));
        QVERIFY(ring.use(keyOf(2, 32)).ok());
        QVERIFY(ring.primary().key() == keyOf(2, 32));
        QVERIFY(ring.remove(keyOf(1)).ok());
        QCOMPARE(ring.size(), std::size_t{1});
    }

    void refusals() {
        wire::Keyring ring;
        QCOMPARE(ring.use(keyOf(1)).error(), KeyringError::unknownKey);
        QCOMPARE(ring.remove(keyOf(1)).error(), KeyringError::unknownKey);
        ring.add(keyOf(1));
        ring.add(keyOf(2));
        QCOMPARE(ring.remove(keyOf(1)).error(), KeyringError::primaryKey);
        QCOMPARE(ring.use(keyOf(3)).error(), KeyringError::unknownKey);
        QCOMPARE(ring.size(), std::size_t{2});
        QVERIFY(ring.primary().key() == keyOf(1));
    }

    /// Encrypting and decrypting in turns with one schedule, and with copies of it.
    void ciphersAreValues() {
        wire::Cipher one(keyOf(7));
        wire::Cipher same = one;
        wire::Cipher other(keyOf(8));
        for (std::uint8_t round = 0; round < 50; ++round) {
            const wire::Nonce nonce{round};
            const Bytes plain(round, round);
            Bytes text = plain;
            std::array<std::uint8_t, wire::kTagSize> tag{};
            one.seal(nonce, viewOf("bound"), text, tag);
            Bytes opened(text.size());
            QVERIFY(one.open(nonce, viewOf("bound"), text, tag, opened.data()));
            QCOMPARE(toHex(opened), toHex(plain));
            QVERIFY(same.open(nonce, viewOf("bound"), text, tag, opened.data()));
            QVERIFY(!other.open(nonce, viewOf("bound"), text, tag, opened.data()));
            QVERIFY(!one.open(nonce, {}, text, tag, opened.data()));
            other = one;
            QVERIFY(other.open(nonce, viewOf("bound"), text, tag, opened.data()));
            other = wire::Cipher(keyOf(8));
        }
    }
};

SWIMSCOPE_TEST(KeyringTest)
#include "keyring_test.moc"

// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/wire/token.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <msgpack.hpp>

#include <limits>
#include <optional>

using namespace swimscope;
using wire::Token;
using wire::ValueScanner;
using State = ValueScanner::State;

namespace {

constexpr std::size_t kNoLimit = std::size_t{1} << 40;

/// msgpack-cxx's opinion of where the first value ends.
struct Oracle : msgpack::null_visitor {
    State state = State::complete;
    void parse_error(std::size_t, std::size_t) { state = State::malformed; }
    void insufficient_bytes(std::size_t, std::size_t) { state = State::needsMore; }

    std::size_t size = 0;
    static Oracle ask(ByteView bytes) {
        Oracle oracle;
        const auto* data = reinterpret_cast<const char*>(bytes.data());
        msgpack::parse(data, bytes.size(), oracle.size, oracle);
        return oracle;
    }
};

/// Some nested value of every type there is.
void packSomething(Random& random, msgpack::packer<msgpack::sbuffer>& packer, int depth) {
    const std::string text(random.below(400), 'x');
    const auto length = static_cast<std::uint32_t>(text.size());
    const std::uint64_t number = random.next() >> random.below(64);
    switch (random.below(depth > 0 ? 12 : 10)) {
    case 0:
        packer.pack_nil();
        break;
    case 1:
        packer.pack(random.chance(0.5));
        break;
    case 2:
        packer.pack(number);
        break;
    case 3:
        packer.pack(-static_cast<std::int64_t>(number >> 1));
        break;
    case 4:
        packer.pack_fix_int32(static_cast<std::int32_t>(number));
        break;
    case 5:
        packer.pack(random.unit());
        break;
    case 6:
        packer.pack_str(length).pack_str_body(text.data(), length);
        break;
    case 7:
        packer.pack_bin(length).pack_bin_body(text.data(), length);
        break;
    case 8:
        packer.pack_v4raw(length).pack_v4raw_body(text.data(), length);
        break;
    case 9:
        packer.pack_ext(length, 5).pack_ext_body(text.data(), length);
        break;
    case 10: {
        const auto count = static_cast<std::uint32_t>(random.below(20));
        packer.pack_array(count);
        for (std::uint32_t i = 0; i < count; ++i)
            packSomething(random, packer, depth - 1);
        break;
    }
    default: {
        const auto count = static_cast<std::uint32_t>(random.below(20));
        packer.pack_map(count);
        for (std::uint32_t i = 0; i < 2 * count; ++i)
            packSomething(random, packer, depth - 1);
        break;
    }
    }
}

} // namespace

/// Our reading of MessagePack against msgpack-cxx's.
class TokenTest : public QObject {
    Q_OBJECT

  private slots:
    void agreesOnWellFormedValues();
    void agreesOnRandomBytes();
    void resumesAfterAnyByte();
    void tellsTheNumbers();
    void takesNoMoreThanThereIs();
    void refusesWhatCannotFit();
};

void TokenTest::agreesOnWellFormedValues() {
    Random random(1, 1);
    for (int round = 0; round < 500; ++round) {
        msgpack::sbuffer buffer;
        msgpack::packer<msgpack::sbuffer> packer(buffer);
        packSomething(random, packer, 3);
        const ByteView bytes(reinterpret_cast<const std::uint8_t*>(buffer.data()), buffer.size());
        ValueScanner scanner(kNoLimit);
        QVERIFY(scanner.scan(bytes) == State::complete);
        QCOMPARE(scanner.size(), bytes.size());
    }
}

void TokenTest::agreesOnRandomBytes() {
    Random random(2, 1);
    for (int round = 0; round < 200'000; ++round) {
        Bytes bytes(1 + random.below(24));
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random.next());
        const Oracle oracle = Oracle::ask(bytes);
        ValueScanner scanner(kNoLimit);
        const State state = scanner.scan(bytes);
        QVERIFY2(state == oracle.state, toHex(bytes).c_str());
        if (state == State::complete)
            QCOMPARE(scanner.size(), oracle.size);
    }
}

void TokenTest::resumesAfterAnyByte() {
    Random random(3, 1);
    for (int round = 0; round < 50; ++round) {
        msgpack::sbuffer buffer;
        msgpack::packer<msgpack::sbuffer> packer(buffer);
        packSomething(random, packer, 2);
        const ByteView bytes(reinterpret_cast<const std::uint8_t*>(buffer.data()), buffer.size());
        ValueScanner scanner(kNoLimit);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(scanner.scan(bytes.first(size)) == State::needsMore);
        QVERIFY(scanner.scan(bytes) == State::complete);
    }
}

void TokenTest::tellsTheNumbers() {
    struct Case {
        const char* hex;
        Token::Kind kind;
        std::uint64_t value;
    };
    using Kind = Token::Kind;
    for (const Case& expected : {
             Case{"00", Kind::unsignedInt, 0},
             Case{"7f", Kind::unsignedInt, 127},
             Case{"ccff", Kind::unsignedInt, 255},
             Case{"cd1f0a", Kind::unsignedInt, 7946},
             Case{"ceffffffff", Kind::unsignedInt, 0xffffffff},
             Case{"cfffffffffffffffff", Kind::unsignedInt, 0xffffffffffffffff},
             Case{"d07f", Kind::unsignedInt, 127},
             Case{"d080", Kind::negativeInt, 0x80},
             Case{"d100c8", Kind::unsignedInt, 200},
             Case{"d200009c40", Kind::unsignedInt, 40000},
             Case{"d37fffffffffffffff", Kind::unsignedInt, 0x7fffffffffffffff},
             Case{"ff", Kind::negativeInt, 0},
             Case{"c2", Kind::boolean, 0},
             Case{"c3", Kind::boolean, 1},
             Case{"bf", Kind::raw, 31},
             Case{"d920", Kind::raw, 32},
             Case{"da0100", Kind::raw, 256},
             Case{"db00010000", Kind::raw, 65536},
             Case{"c405", Kind::raw, 5},
             Case{"c6ffffffff", Kind::raw, 0xffffffff},
             Case{"dfffffffff", Kind::map, 0xffffffff},
             Case{"dd00000003", Kind::array, 3},
             Case{"c1", Kind::neverUsed, 0},
             Case{"cd1f", Kind::incomplete, 0},
         }) {
        const Token token = wire::readToken(*fromHex(expected.hex));
        QVERIFY2(token.kind == expected.kind, expected.hex);
        QVERIFY2(token.value == expected.value, expected.hex);
    }
}

/// A head is whole or incomplete, wherever the bytes end: who passes over it stays within them.
void TokenTest::takesNoMoreThanThereIs() {
    for (unsigned type = 0; type <= 0xff; ++type) {
        Bytes bytes{static_cast<std::uint8_t>(type)};
        for (; bytes.size() <= 9; bytes.push_back(0x01)) {
            const Token token = wire::readToken(bytes);
            QVERIFY2(token.head <= bytes.size(), toHex(bytes).c_str());
            QVERIFY2((token.kind == Token::Kind::incomplete) == (token.head == 0),
                     toHex(bytes).c_str());
        }
        QVERIFY(wire::readToken(bytes).kind != Token::Kind::incomplete);
    }
}

void TokenTest::refusesWhatCannotFit() {
    // A text of 4 GiB, a map of 4 billion pairs, and nesting that promises ever more.
    for (const char* hex : {"dbffffffff", "dfffffffff", "ddffffffffddffffffff"}) {
        ValueScanner scanner(1000);
        QVERIFY2(scanner.scan(*fromHex(hex)) == State::tooLarge, hex);
    }
    ValueScanner exact(4);
    QVERIFY(exact.scan(*fromHex("93c0c0c0")) == State::complete);
    ValueScanner tight(3);
    QVERIFY(tight.scan(*fromHex("93c0c0c0")) == State::tooLarge);
}

SWIMSCOPE_TEST(TokenTest)
#include "token_test.moc"

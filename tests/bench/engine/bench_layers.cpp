// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/encryption.h"
#include "engine/wire/lzw.h"
#include "tests/bench/engine/samples.h"
#include "tests/bench/engine/works.h"

#include <span>

namespace swimscope::bench {
namespace {

void registerCompression() {
    const Bytes plain = packetOfRumours();
    const Bytes packed = wire::lzwCompress(plain);
    Bytes single;
    wire::encode(ping(), single);
    registerWork("compress 1400 bytes", [plain] {
        const Bytes out = wire::lzwCompress(plain);
        benchmark::DoNotOptimize(out.data());
    });
    registerWork("decompress 1400 bytes", [packed] {
        const auto out = wire::lzwDecompress(packed, kPacket);
        benchmark::DoNotOptimize(&out);
    });
    registerWork("compress a ping", [single] {
        const Bytes out = wire::lzwCompress(single);
        benchmark::DoNotOptimize(out.data());
    });
}

void registerEncryption() {
    const wire::SecretKey secret = key();
    wire::Keyring keys{std::span(&secret, 1)};
    const Bytes plain = packetOfRumours();
    registerWork("encrypt 1400 bytes", [keys, plain, out = Bytes()]() mutable {
        out.clear();
        wire::encrypt({.keys = &keys}, plain, {}, out);
        benchmark::DoNotOptimize(out.data());
    });
    Bytes sealed;
    wire::encrypt({.keys = &keys}, plain, {}, sealed);
    registerWork("decrypt 1400 bytes", [keys, sealed]() mutable {
        const auto out = wire::decrypt(keys, sealed, {});
        benchmark::DoNotOptimize(&out);
    });
}

} // namespace

void registerLayers() {
    registerCompression();
    registerEncryption();
}

} // namespace swimscope::bench

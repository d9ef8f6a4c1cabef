// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "tests/fuzz/capture_seeds.h"
#include "tests/support/vectors.h"

#include <cstdio>
#include <string>

/// Makes the corpora from which fuzzing begins, of the tests' vectors and captures.
namespace {

using namespace swimscope;

/// The bytes that a vector file lists as `hex`, wherever they are.
void addVectors(fuzz::Corpus& corpus, const std::string& target, const Bytes& how,
                const nlohmann::json& json) {
    for (const auto& [key, value] : json.items()) {
        if (key == "hex")
            corpus.add(target, how, test::hexBytes(value));
        else if (value.is_structured())
            addVectors(corpus, target, how, value);
    }
}

void addVectorStreams(fuzz::Corpus& corpus, const char* file) {
    const nlohmann::json json = test::loadVectors(file);
    for (const nlohmann::json& vector : json.at("vectors")) {
        const Bytes bytes = test::hexBytes(vector.at("hex"));
        if (bytes.size() > 4096)
            continue;
        const bool labelled = vector.value("label", "") == "prod";
        const unsigned how = (labelled ? 1U << 6U : 0U) | (vector.contains("key") ? 3U : 0U);
        corpus.add("stream", {static_cast<std::uint8_t>(how), 20}, bytes);
    }
}

void addKeys(fuzz::Corpus& corpus) {
    const Bytes steps{6, 0, 4, 8, 5, 2, 6};
    for (const char* text :
         {"", "MDEyMzQ1Njc4OWFiY2RlZg==", "dpfyFniJPNhOJnNOufleAw==\n\n",
          "MDEyMzQ1Njc4OWFiY2RlZg==,S23h0ggl82t+349lMBtgVbDUQPHXVXZGwlE/YJLZm54=\r\n",
          " MDEyMzQ1Njc4OWFiY2RlZg== \n\tAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n,",
          "MDEyMzQ1Njc4OWFiY2Rl", "MDEyMzQ1Njc4OWFiY2RlZg", "0123456789abcdef0123456789abcdef"})
        corpus.add("keyring", steps, bytesOf(text));
}

/// Stories of well-formed rumours: any bytes tell one.
void addStories(fuzz::Corpus& corpus) {
    constexpr int kStories = 40;
    Random chance(1, 1);
    for (int i = 0; i < kStories; ++i) {
        Bytes story(20 + chance.below(400));
        for (std::uint8_t& byte : story)
            byte = static_cast<std::uint8_t>(chance.next());
        corpus.add("node", {}, story);
    }
}

bool addCaptures(fuzz::Corpus& corpus, const std::string& folder) {
    return fuzz::addCapture(corpus, folder + "/serf-plain.pcapng", false, 0) &&
           fuzz::addCapture(corpus, folder + "/alertmanager.pcapng", false, 0) &&
           fuzz::addCapture(corpus, folder + "/serf-encrypted.pcapng", true, 0) &&
           fuzz::addCapture(corpus, folder + "/memberlist-encrypted-labelled.pcapng", true, 2);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    fuzz::Corpus corpus(argv[1]);
    for (const char* file : {"messages.json", "framing.json"})
        addVectors(corpus, "packet", {0}, test::loadVectors(file));
    for (const char* file : {"streams.json", "streams-more.json"})
        addVectorStreams(corpus, file);
    addKeys(corpus);
    addStories(corpus);
    if (!addCaptures(corpus, SWIMSCOPE_TEST_DATA "/captures") || corpus.failed()) {
        std::fprintf(stderr, "the seeds could not be made in %s\n", argv[1]);
        return 1;
    }
}

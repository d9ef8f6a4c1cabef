// SPDX-License-Identifier: MPL-2.0
#include "tests/project/rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace swimscope::house {
namespace {

/// Something that must not stand in the code of some folders.
struct Ban {
    QString rule;
    QStringList folders;
    QStringList except;
    QRegularExpression pattern;
    QString why;
    QString unlessSaid; ///< a comment on the same line that allows it all the same
};

const QStringList kEngine{"engine"};
const QStringList kRealWorld{"engine/live"};

const QList<Ban>& bans() {
    static const QList<Ban> all{
        {"clock",
         kEngine,
         kRealWorld,
         QRegularExpression(R"(::now\s*\(|\b(system|steady|high_resolution|utc)_clock\b)"
                            R"(|\b(clock_gettime|gettimeofday|timespec_get|localtime(_r)?)\s*\()"
                            R"(|\bgmtime(_r)?\s*\(|(?<![.>\w])time\s*\(\s*(nullptr|NULL|0|&))"
                            R"(|\bstd::clock\b|<(ctime|time\.h)>)"),
         "the engine is told the time, it never asks for it",
         {}},
        {"chance",
         kEngine,
         {},
         QRegularExpression(
             R"(\bs?rand(_r)?\s*\(|\bd?rand48\b|\brandom_device\b|\bmt19937)"
             R"(|\b\w+_engine\b.*\brandom|\bdefault_random_engine\b|\w_distribution\b)"
             R"(|\b(random_)?shuffle\s*\(\s*\w+\.(begin|rbegin)|::(shuffle|sample)\s*\()"
             R"(|<random>|\bQRandomGenerator\b|\bgetrandom\s*\(|\barc4random)"),
         "all chance comes from base/random.h, so that a seed tells the whole story",
         {}},
        {"nonce",
         kEngine,
         {"engine/live/system_nonces.cpp"},
         QRegularExpression(R"(\bRAND_(priv_)?(pseudo_)?bytes\w*\s*\(|<openssl/rand\.h>)"),
         "chance that no seed repeats is for nonces only, and they come from live/system_nonces.h",
         {}},
        {"environment",
         kEngine,
         kRealWorld,
         QRegularExpression(R"(\b(secure_)?getenv\s*\(|\bqgetenv\b|\bqEnvironmentVariable)"),
         "the engine is configured by values",
         {}},
        {"thread",
         kEngine,
         kRealWorld + QStringList{"engine/lab/in_order.h", "engine/recording/recorder.cpp",
                                  "engine/recording/recorder.h", "engine/session/sim_run.cpp",
                                  "engine/session/sim_run.h", "engine/session/timeline.cpp",
                                  "engine/session/timeline.h"},
         QRegularExpression(R"(\bstd::(j?thread|async)\b|\bpthread_|\bsleep_(for|until)\b)"
                            R"(|\b(u|nano)?sleep\s*\()"),
         "the engine's core runs on whatever thread calls it, and never waits",
         {}},
        {"order", kEngine, kRealWorld, QRegularExpression(R"(\bstd::unordered_)"),
         "the order of an unordered container must not reach an output; if it is only looked up, "
         "say so on the same line: // never iterated",
         "// never iterated"},
        {"callback",
         {"engine/swim", "engine/fault", "engine/host"},
         {},
         QRegularExpression(R"(\bstd::function\b)"),
         "nodes, drivers and clusters are values: copying one must not copy a way back",
         {}},
        {"throw",
         kEngine,
         {},
         QRegularExpression(R"(\bthrow\b)"),
         "the engine says what went wrong with a Result",
         {}},
        {"sleep",
         {"tests"},
         {"tests/bench/recording/recording_bench.cpp"}, // goes at the pace of a live cluster
         QRegularExpression(R"(\bqSleep\b|\bqWait\s*\(|\bsleep_(for|until)\b|\b[mu]?sleep\s*\()"
                            R"(|\bnanosleep\b|\btime\.Sleep\b)"),
         "tests wait for a condition, or use virtual time",
         {}},
    };
    return all;
}

bool isUnderAny(const SourceFile& file, const QStringList& folders) {
    return std::ranges::any_of(folders,
                               [&](const QString& folder) { return file.isUnder(folder); });
}

} // namespace

QList<Finding> checkCalls(const SourceFile& file) {
    const bool isGo = file.path.endsWith(".go");
    if (!file.isCpp() && !isGo)
        return {};
    const QStringList& lines = isGo ? file.lines : file.code;
    QList<Finding> findings;
    for (const Ban& ban : bans()) {
        if (!isUnderAny(file, ban.folders) || isUnderAny(file, ban.except))
            continue;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool allowed =
                !ban.unlessSaid.isEmpty() && file.lines[i].contains(ban.unlessSaid);
            if (!allowed && ban.pattern.match(lines[i]).hasMatch())
                findings.append({ban.rule, static_cast<int>(i) + 1, ban.why});
        }
    }
    return findings;
}

} // namespace swimscope::house

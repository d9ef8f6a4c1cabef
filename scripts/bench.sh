#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Takes the project's measures beside those of Go's memberlist, in one run on one machine, and prints
# them as a table with ratios. Needs what `scripts/deps.sh run interop` installs. All traffic stays on
# loopback; everything ends by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
    cat <<'END'
Usage: scripts/bench.sh [--quick | --engine]
  (default)  codec, sockets, clusters of 10, 50, 100 and 200 at rest for 60 s; 400, 800 and 1,000 that
             join without pause; and the detection of deaths among 10, 50 and 100: about 40 minutes
  --quick    codec, sockets, clusters of 10 and 100 for 10 s: about a minute
  --engine   single works of the engine only, with their allocations and aims: about three minutes
The results stand in build/bench/*.jsonl, one JSON object a line.
END
}

sizes=(10 50 100 200)
rest=60
kills=11
quick=no
engine=no
case ${1:-} in
'') ;;
--engine) engine=yes ;;
--quick) quick=yes sizes=(10 100) rest=10 ;;
-h | --help)
    usage
    exit 0
    ;;
*)
    usage >&2
    echo "bench: there is no option \"$1\"" >&2
    exit 2
    ;;
esac

scripts/deps.sh run test interop
cmake --preset release
cmake --build --preset release --target swimscope-cli swimscope_bench_engine
ours=$PWD/build/release/bin/swimscope-cli
theirs=$PWD/build/bench/swimscope-go-bench
mkdir -p build/bench
(cd tests/bench/go && GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS=-buildvcs=false \
    GOCACHE="$PWD/../../../build/bench/gocache" go build -o "$theirs" .)

out=build/bench
rm -f "$out"/*.jsonl

# A measure that went wrong (Go's clusters may not come together within their limit on a busy
# machine) has said so, and the others are taken all the same.
take() {
    local to=$1
    shift
    "$@" >>"$out/$to.jsonl" || echo "bench: that measure failed; going on" >&2
}

# In turn, so that what else the machine does troubles both alike.
compare_works() {
    local round
    for round in 1 2 3 4 5; do
        echo "bench: single works, round $round" >&2
        take engine-ours build/release/tests/bench/engine/swimscope_bench_engine \
            --benchmark_min_time=0.1
        take engine-theirs "$theirs" engine
    done
    awk -f tests/bench/engine/table.awk tests/bench/engine/aims.txt "$out/engine-ours.jsonl" \
        "$out/engine-theirs.jsonl"
}
if [[ $engine == yes ]]; then
    compare_works
    exit 0
fi

# A cluster's run is a process of its own, so that memory and processor time are its alone.
for size in "${sizes[@]}"; do
    echo "bench: $size nodes" >&2
    take ours "$ours" bench live --json --nodes "$size" --seconds "$rest"
    take theirs "$theirs" live -nodes "$size" -seconds "${rest}s"
done
echo "bench: codec and sockets" >&2
take ours "$ours" bench codec sockets fold --json
take theirs "$theirs" codec
take theirs "$theirs" sockets
if [[ $quick == no ]]; then
    for size in 400 800 1000; do
        echo "bench: $size nodes without pause" >&2
        take ours "$ours" bench live --json --nodes "$size" --seconds 10
    done
    for size in 10 50 100; do
        echo "bench: deaths among $size nodes" >&2
        take ours "$ours" bench detection --json --nodes "$size" --repeats "$kills"
        take theirs "$theirs" detection -nodes "$size" -repeats "$kills"
    done
fi

# One row a figure that both have; flat objects of one line, so that awk reads them.
awk '
    function field(name,   at, rest) {
        at = index($0, "\"" name "\":")
        if (at == 0) return ""
        rest = substr($0, at + length(name) + 3)
        if (substr(rest, 1, 1) == "\"") { rest = substr(rest, 2); return substr(rest, 1, index(rest, "\"") - 1) }
        match(rest, /^[-+0-9.eE]+/)
        return substr(rest, 1, RLENGTH)
    }
    {
        who = FILENAME ~ /ours/ ? "ours" : "theirs"
        key = field("bench") " " field("work") field("nodes")
        count = split("ns nearly_all_s all_see_all_s join_cpu_s cpu_per_s peak_memory_mb packets_per_node_s bytes_per_node_s false_deaths first_death_s last_to_know_s", names, " ")
        for (i = 1; i <= count; ++i) {
            value = field(names[i])
            if (value == "") continue
            row = key "\t" names[i]
            if (!(row in seen)) { seen[row] = 1; order[++rows] = row }
            figure[who, row] = value
        }
    }
    END {
        printf "%-52s %-20s %12s %12s %8s\n", "measure", "figure", "SwimScope", "Go", "ratio"
        for (i = 1; i <= rows; ++i) {
            split(order[i], part, "\t")
            a = figure["ours", order[i]]; b = figure["theirs", order[i]]
            printf "%-52s %-20s %12s %12s %8s\n", part[1], part[2], a == "" ? "-" : sprintf("%.4g", a),
                b == "" ? "-" : sprintf("%.4g", b), a != "" && b + 0 > 0 ? sprintf("%.2f", a / b) : "-"
        }
    }' "$out/ours.jsonl" "$out/theirs.jsonl"

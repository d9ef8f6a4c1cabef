# SPDX-License-Identifier: MPL-2.0
# The works of the engine beside Go's: the least of all rounds, since whatever else the machine does
# only adds to it; the ratio, and whether its aim is met.
# Arguments: aims.txt, then the lines of JSON of ours and of Go's, as engine-ours* and engine-theirs*.
function field(name,   at, rest) {
    at = index($0, "\"" name "\":")
    if (at == 0) return ""
    rest = substr($0, at + length(name) + 3)
    if (substr(rest, 1, 1) == "\"") { rest = substr(rest, 2); return substr(rest, 1, index(rest, "\"") - 1) }
    match(rest, /^[-+0-9.eE]+/)
    return substr(rest, 1, RLENGTH)
}
FILENAME ~ /aims/ {
    if ($0 !~ /^#/) { split($0, part, " = "); aim[part[1]] = part[2] }
    next
}
{
    who = FILENAME ~ /ours/ ? "ours" : "theirs"
    work = field("work")
    if (!(work in seen)) { seen[work] = 1; order[++works] = work }
    ns = field("ns") + 0
    if (!((who, work) in least) || ns < least[who, work]) least[who, work] = ns
    allocations[who, work] = field("allocations")
}
END {
    printf "%-46s %12s %9s %12s %9s %7s %5s\n", "work", "SwimScope ns", "allocs", "Go ns", "allocs", "ratio", "aim"
    for (i = 1; i <= works; ++i) {
        work = order[i]
        a = least["ours", work]; b = least["theirs", work]
        ratio = a > 0 ? b / a : 0
        verdict = !(work in aim) ? "" : ratio >= aim[work] ? "met" : "short"
        printf "%-46s %12.4g %9.4g %12.4g %9.4g %7.1f %5s %s\n", work, a, allocations["ours", work],
            b, allocations["theirs", work], ratio, work in aim ? aim[work] : "-", verdict
    }
}

#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# Runs one shard of a sweep under a batch system: shard.sh EXPERIMENT [option of swimscope-cli lab]...
#   SHARDS  how many shards there are
#   OUT     the folder, shared by all, in which each leaves EXPERIMENT-INDEX.jsonl
#   JOBS    threads of this shard; 1 unless told
# The batch system says which shard it is: Kubernetes in JOB_COMPLETION_INDEX, Slurm in
# SLURM_ARRAY_TASK_ID, both counted from 0. A shard that has left its file is not run again, so that a
# sweep that was interrupted can be started once more. In the end:
#   swimscope-cli lab merge OUT/EXPERIMENT-*.jsonl --out REPORT
set -eu

experiment=${1:?which experiment?}
index=${JOB_COMPLETION_INDEX:-${SLURM_ARRAY_TASK_ID:?neither Kubernetes nor Slurm says which shard this is}}
shards=${SHARDS:?how many shards are there?}
out=${OUT:?where shall the shards be left?}

file=$out/$experiment-$index.jsonl
if [ -e "$file" ]; then
    echo "shard: $file is there already" >&2
    exit 0
fi
mkdir -p "$out"
# A file of its own name only once it is whole.
part=$file.$$.part
trap 'rm -f "$part"' EXIT
"${SWIMSCOPE_CLI:-swimscope-cli}" lab "$@" --shard "$index/$shards" --jobs "${JOBS:-1}" >"$part"
mv "$part" "$file"

#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# A sweep as a Slurm array: sbatch slurm-array.sh EXPERIMENT [option of swimscope-cli lab]...
# from the folder in which shard.sh lies. One shard for each task; change --array, and nothing else, for
# more or fewer. The shards end up in the folder results.
#SBATCH --job-name=swimscope-lab
#SBATCH --array=0-63
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=1G
#SBATCH --time=04:00:00
set -eu

# Slurm runs a copy of this script from elsewhere.
here=${SLURM_SUBMIT_DIR:?start it with sbatch}
export SHARDS=${SLURM_ARRAY_TASK_COUNT:?start it with --array}
export OUT=${OUT:-$here/results}
export JOBS=${SLURM_CPUS_PER_TASK:-1}
exec "$here/shard.sh" "$@"

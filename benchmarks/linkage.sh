#!/usr/bin/env bash
# Measures the linkage engine against the same linkage in SQL on DuckDB, by turns on the same generated lists, and writes the
# targets with figures as Markdown. Needs the .NET 10 SDK and a package feed; nothing else.
#   benchmarks/linkage.sh [--quick] [--pairs N] [--out FILE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

quick=() pairs=5 out=
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=(quick); pairs=1; shift ;;
    --pairs) pairs=${2:?--pairs needs a number}; shift 2 ;;
    --out) out=${2:?--out needs a file}; shift 2 ;;
    *) echo "linkage.sh [--quick] [--pairs N] [--out FILE]" >&2; exit 2 ;;
  esac
done
work=artifacts/linkage
mkdir -p "$work"
if [ -z "$out" ]; then
  # A quick run is no result to keep.
  [ ${#quick[@]} -gt 0 ] && out=$work/quick.md || out=benchmarks/results/$(date +%F)-linkage.md
fi

for project in VirtualSchool.Benchmarks VirtualSchool.Benchmarks.DuckDb; do
  dotnet build "benchmarks/$project/$project.csproj" -c Release -v quiet --nologo >&2
done
exec "benchmarks/VirtualSchool.Benchmarks/bin/Release/net10.0/VirtualSchool.Benchmarks" compare \
  "work=$work" "duckdb=benchmarks/VirtualSchool.Benchmarks.DuckDb/bin/Release/net10.0/VirtualSchool.Benchmarks.DuckDb" \
  "data=tests/Data" "out=$out" "pairs=$pairs" ${quick[@]+"${quick[@]}"}

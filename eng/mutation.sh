#!/usr/bin/env bash
# Changes the code of one part in one place at a time and counts the changes that no test notices.
# Usage: eng/mutation.sh time|rules|pack [arguments of dotnet-stryker, such as -m '**/Rules/Grounds.cs']
# Do not build or test in this working tree meanwhile: the tests' folders hold the changed assembly until the run ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
part=${1:-}
if [ ! -f "eng/mutation/$part.json" ]; then
  sed -n 's/^# Usage: //p' eng/mutation.sh >&2
  exit 2
fi
shift
output=$PWD/artifacts/mutation/$part
# MutationRun: see eng/Test.targets. MSBuild reads it from the environment, in the builds that Stryker starts.
export MutationRun=true DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore >/dev/null
rm -rf "$output"
mkdir -p "$output"
# What a run that was cut short kept of the assembly is older than the sources by now.
rm -f tests/*/bin/Release/net10.0/*.stryker-unchanged

case $part in
  pack) tests=VirtualSchool.Scotland.Tests mutated=VirtualSchool.Scotland.dll ;;
  *) tests=VirtualSchool.Core.Tests mutated=VirtualSchool.Core.dll ;;
esac
bin=tests/$tests/bin/Release/net10.0
export DOTNET_TieredPGO=0

# Most of a mutant's seconds go to compiling the test runner and the libraries anew in each process: the same assemblies, compiled ahead
# of time, take their places once Stryker has built and looked at the tests. Each is moved as a whole, so no process reads half of one.
ahead=$output/ahead
rid=$(dotnet --info | sed -n 's/^ *RID: *//p')
rm -rf "tests/$tests/obj/Release/net10.0/$rid"
dotnet publish "tests/$tests" -c Release -r "$rid" --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false -o "$ahead" -v q --nologo
touch "$output/log.txt"
{
  until grep -q 'mutants will be tested' "$output/log.txt"; do sleep 0.2; done
  for file in "$ahead"/*.dll; do
    name=$(basename "$file")
    if [ "$name" != "$mutated" ] && [ -f "$bin/$name" ]; then
      cp "$file" "$bin/$name.new" && mv "$bin/$name.new" "$bin/$name"
    fi
  done
} &
copying=$!
# Stryker takes the paths of its settings from where it runs.
(cd tests/VirtualSchool.Core.Tests && dotnet stryker --config-file "../../eng/mutation/$part.json" --output "$output" \
  --concurrency "$(nproc 2>/dev/null || echo 2)" --skip-version-check "$@") | tee "$output/log.txt" || true
kill "$copying" 2>/dev/null || true
# Gone with what was compiled ahead of time, so that the next build writes its own.
rm -rf "$bin" "$ahead"
dotnet run eng/mutation/Survivors.cs -- "$output/reports/mutation-report.json" | tee "$output/survivors.txt"

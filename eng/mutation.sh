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
# Stryker takes the paths of its settings from where it runs.
(cd tests/VirtualSchool.Core.Tests && dotnet stryker --config-file "../../eng/mutation/$part.json" --output "$output" \
  --concurrency "$(nproc 2>/dev/null || echo 2)" --skip-version-check "$@")
dotnet run eng/mutation/Survivors.cs -- "$output/reports/mutation-report.json" | tee "$output/survivors.txt"

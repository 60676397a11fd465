#!/usr/bin/env bash
# Builds everything (a warning is an error) and runs every test.
# Needs the .NET 10 SDK and the package feed this machine is set up for; nothing else.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

if ! command -v dotnet >/dev/null; then
  echo "test.sh: 'dotnet' was not found. Install the .NET 10 SDK (https://dotnet.microsoft.com/download) and run this again." >&2
  exit 1
fi
if ! dotnet --version >/dev/null 2>&1; then
  echo "test.sh: the installed .NET SDK does not satisfy global.json (.NET 10). Installed:" >&2
  dotnet --list-sdks >&2
  exit 1
fi

results=$PWD/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0

# One test assembly: its own summary on the screen, its counts from the report it wrote.
run() { # name executable
  local name=$1 exe=$2 report=$results/$1.xml status counts
  echo "== $name"
  "$exe" --results-directory "$results" --report-xunit-xml --report-xunit-xml-filename "$name.xml" \
    --no-ansi --progress off --output Normal </dev/null
  status=$?
  if ! counts=$(grep -o '<assembly [^>]*' "$report" 2>/dev/null); then
    echo "$name: ended with code $status and wrote no report" >&2
    failed=$((failed + 1))
    return
  fi
  local p f s e
  p=$(count passed "$counts") f=$(count failed "$counts") s=$(count skipped "$counts") e=$(count errors "$counts")
  passed=$((passed + p)) failed=$((failed + f + e)) skipped=$((skipped + s))
  # A run that says it failed counts as a failure even when no single test does (a crash at the end, no test found).
  if [ "$status" -ne 0 ] && [ $((f + e)) -eq 0 ]; then
    echo "$name: ended with code $status" >&2
    failed=$((failed + 1))
  fi
  if [ "$s" -gt 0 ]; then
    grep -o '<test [^>]*result="Skip"[^>]*>\|<reason>[^<]*\(<!\[CDATA\[[^]]*\)\?' "$report" | sed 's/^/  skipped: /'
  fi
}
count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"; }

echo "== build"
if ! dotnet build VirtualSchool.Core.sln -c Release --nologo -v quiet </dev/null; then
  echo "The build failed: no test was run."
  echo "0 passed, 1 failed"
  exit 1
fi

# The library tests again, against the netstandard2.0 assemblies that hosts on .NET Framework load.
echo "== build for netstandard2.0"
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  grep -q netstandard2.0 "src/${name%.Tests}/${name%.Tests}.csproj" 2>/dev/null || continue
  if ! dotnet build "$project" -c Release --nologo -v quiet -p:UnderTest=netstandard2.0 </dev/null; then
    echo "$name for netstandard2.0: the build failed" >&2
    failed=$((failed + 1))
  fi
done

for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  run "$name" "$(dirname "$project")/bin/Release/net10.0/$name"
done
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  grep -q netstandard2.0 "src/${name%.Tests}/${name%.Tests}.csproj" 2>/dev/null || continue
  run "$name.netstandard2.0" "artifacts/netstandard2.0/bin/$name/Release/net10.0/$name"
done

if [ "$skipped" -gt 0 ]; then
  echo "$skipped skipped (reasons above)"
  if [ "${CI:-}" = true ]; then
    echo "Skipped tests are failures when CI=true." >&2
    failed=$((failed + skipped))
  fi
fi
echo "$passed $failed" >"$results/totals"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

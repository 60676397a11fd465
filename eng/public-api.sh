#!/usr/bin/env bash
# Lists new public members in PublicAPI.Unshipped.txt and takes removed ones out. Usage: eng/public-api.sh src/VirtualSchool.Core ...
# Read the diff it leaves: every line is a promise to users.
set -eu
for project in "$@"; do
  file=$project/PublicAPI.Unshipped.txt
  printf '#nullable enable\n' > "$file"
  log=$(dotnet build "$project" -f net10.0 --nologo -v q --no-incremental -p:TreatWarningsAsErrors=false -clp:NoSummary 2>&1 || true)
  { printf '#nullable enable\n'; printf '%s\n' "$log" | sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u; } > "$file.new"
  mv "$file.new" "$file"
  echo "$file: $(($(wc -l < "$file") - 1)) members"
done

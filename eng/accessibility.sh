#!/usr/bin/env bash
# Checks pages for accessibility with axe-core in a browser without a screen. Usage: eng/accessibility.sh PAGE.html...
# Without a page: the sample plans are printed and those pages are checked (the console must have been built, in Release).
# Needs chromium, node and npm; axe-core is fetched into a folder of its own and is no part of the project. Not part of ./test.sh.
# The last line is 'N passed, N failed': a page passes where no rule of WCAG 2.2 A or AA, or best practice, is violated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d "${TMPDIR:-/tmp}/virtualschool-axe.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
axe=${AXE:-}
if [ -z "$axe" ]; then
  npm install --prefix "$scratch" --no-audit --no-fund --silent axe-core@4.14.1 >/dev/null
  axe=$scratch/node_modules/axe-core/axe.min.js
fi
if [ $# -eq 0 ]; then
  for plan in samples/plans/*.json; do
    page=$scratch/$(basename "$plan" .json).html
    samples/VirtualSchool.Console/bin/Release/net10.0/virtualschool plan print "$plan" --out "$page" 2>/dev/null
    set -- "$@" "$page"
  done
fi
passed=0 failed=0
for page in "$@"; do
  # The page forbids every script. That is taken out of the copy that is checked, and of that copy only.
  node - "$page" "$axe" "$scratch/checked.html" <<'JS'
const fs = require('fs');
const [page, axe, out] = process.argv.slice(2);
const html = fs.readFileSync(page, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
const run = `axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then(r => {
  const say = kind => v => kind + ' ' + v.id + ' (' + v.impact + '): ' + v.help + ' [' + v.nodes.length + '] ' + v.nodes[0].target.join(' ');
  const lines = ['rules ' + r.passes.length, ...r.violations.map(say('VIOLATION')), ...r.incomplete.map(say('look'))];
  document.body.innerHTML = ''; const pre = document.createElement('pre'); pre.id = 'axe'; pre.textContent = lines.join('\\n'); document.body.append(pre);
});`;
fs.writeFileSync(out, html.replace('</body>', () => '<script>' + fs.readFileSync(axe, 'utf8') + '</script><script>' + run + '</script></body>'));
JS
  found=$(chromium --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" --virtual-time-budget=20000 --dump-dom "file://$scratch/checked.html" 2>/dev/null | sed -n '/<pre id="axe">/,/<\/pre>/p' | sed 's/.*<pre id="axe">//; s/<\/pre>.*//')
  echo "$(basename "$page"): ${found:-the browser gave no answer}"
  if [ -z "$found" ] || grep -q '^VIOLATION' <<<"$found"; then failed=$((failed + 1)); else passed=$((passed + 1)); fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# The hook of pre-commit: installs the package of this version into a folder of its own and runs it where it is called.
# npm works outside of the repository that is checked, so that no package, lock file or .npmrc that is committed there
# takes part.
set -euo pipefail

of_manifest() {
  (cd "$(dirname "${BASH_SOURCE[0]}")/.." && node -p "require('./package.json').$1")
}
packages=("report-lint@$(of_manifest version)" "unpdf@$(of_manifest devDependencies.unpdf)")

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm install --prefix "$folder" --ignore-scripts --prefer-offline --no-audit --no-fund "${packages[@]}" >&2)
node "$folder/node_modules/report-lint/dist/cli.js" "$@"

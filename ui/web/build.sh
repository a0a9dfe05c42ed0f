#!/bin/sh
# Runs one step of the web app's build for Maven: build, test or check.
# Dependencies are installed first, and only when the lock file is not the one installed from.
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
  echo "The web app is built with npm, and there is none on this machine." >&2
  echo "Install Node.js 20.19 or newer with npm, or build without the web app: -DskipWeb" >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
  echo "The web app is built with Node.js 20.19 or newer; this machine has $(node --version)." >&2
  echo "Install a newer one, or build without the web app: -DskipWeb" >&2
  exit 1
fi

installed=node_modules/.installed-from
if ! cmp -s package-lock.json "$installed"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi

npm run --silent "$1"

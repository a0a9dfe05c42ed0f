#!/bin/sh
# Installs what the provider of the tests needs, and only when the lock file is not the one installed from.
set -eu
cd "$(dirname "$0")"
installed=node_modules/.installed-from
if ! cmp -s package-lock.json "$installed"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi

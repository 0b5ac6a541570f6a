#!/bin/sh
# Runs a command on the Node that `npm ci` brought, whatever Node started npm.
#   sh scripts/on-node.sh 'vite build && node scripts/precompress.mts'
# npm 9 (Debian 12) installs the platform's package but forgets its link, so the link is made here.
set -eu
web=$(cd "$(dirname "$0")/.." && pwd)
for package in "$web"/node_modules/node-linux-*; do
    [ -e "$web/node_modules/.bin/node" ] && break
    "$package/bin/node" --version >/dev/null 2>&1 || continue
    mkdir -p "$web/node_modules/.bin"
    ln -sf "../$(basename "$package")/bin/node" "$web/node_modules/.bin/node"
done
PATH="$web/node_modules/.bin:$PATH"
export PATH
cd "$web"
exec sh -c "$*"

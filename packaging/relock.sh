#!/usr/bin/env bash
# Writes the three lock files again from pyproject.toml: exact versions and hashes, no address.
# Needs uv (`pip install uv`). `bash packaging/relock.sh --upgrade` also takes newer versions.
set -euo pipefail
cd "$(dirname "$0")/.."

lock() {
  uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
    --generate-hashes --no-emit-index-url --no-header --no-annotate "$@"
}

lock "$@" --output-file requirements.lock pyproject.toml
lock "$@" --constraint requirements.lock --output-file requirements-build.lock \
  --group pyproject.toml:build
lock "$@" --constraint requirements.lock --constraint requirements-build.lock \
  --output-file requirements-test.lock \
  --group pyproject.toml:test --group pyproject.toml:package

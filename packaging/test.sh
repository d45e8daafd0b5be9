#!/usr/bin/env bash
# Installs what is missing, then runs every check and every test: bash packaging/test.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/find_python.sh
"$python" packaging/install.py --tests
exec .venv/bin/python packaging/run_checks.py "$@"

#!/usr/bin/env bash
# Installs what is missing, then opens the window; with a question, or with no display, answers
# in the terminal: bash packaging/start.sh ['题目']
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/find_python.sh
"$python" packaging/install.py

wenqu=.venv/bin/wenqu
if [ $# -gt 0 ]; then
  exec "$wenqu" solve "$@"
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
  exec "$wenqu"
else
  echo '没有显示器，在终端里作答。题目：解方程：$2x^2-5x-3=0$ / no display: answering here' >&2
  exec "$wenqu" solve '解方程：$2x^2-5x-3=0$'
fi

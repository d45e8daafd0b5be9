# Sourced by start.sh and test.sh: sets `python` to a Python that set-up can use.

good_python() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
  local candidate
  for candidate in "${WENQU_PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    if [ -n "$candidate" ] && good_python "$candidate"; then
      python=$candidate
      return 0
    fi
  done
  return 1
}

# apt-get as administrator, where nobody has to be asked for a password.
apt() {
  if [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive apt-get "$@"
  elif sudo -n true 2>/dev/null; then
    sudo -n DEBIAN_FRONTEND=noninteractive apt-get "$@"
  else
    return 1
  fi
}

install_python() {
  command -v apt-get >/dev/null || return 1
  echo "  … 安装 Python / installing Python" >&2
  apt update >&2 &&
    apt install --yes --no-install-recommends "$@" >&2
}

find_python ||
  { install_python python3 python3-venv && find_python; } ||
  { install_python python3.11 python3.11-venv && find_python; } ||
  {
    echo "需要 Python 3.11 或更新的版本：Debian/Ubuntu 请运行 sudo apt-get install python3 python3-venv，macOS 请从 python.org 安装，再运行一次。" >&2
    echo "Python 3.11 or newer is needed: on Debian/Ubuntu run sudo apt-get install python3 python3-venv, on macOS install it from python.org, and run this again." >&2
    exit 1
  }

"""Freezes the program with PyInstaller, when anything that goes into it has changed."""

import shutil
import subprocess
import sys
from pathlib import Path

from bundle_contents import is_by_product
from setup_steps.step import fingerprint

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "wenqu"
_STAMP = ROOT / "dist" / "wenqu.stamp"
_LOG = ROOT / "build" / "freeze.log"
_PARTS = ("app", "engine", "curriculum", "assets", "packaging")
_KINDS_IGNORED = (".sh", ".ps1")


def inputs(root: Path = ROOT) -> str:
    """A hash of everything the bundle is made of."""
    files = [root / "requirements.lock", root / "requirements-test.lock", root / "pyproject.toml"]
    for part in _PARTS:
        files += [
            path
            for path in sorted((root / part).rglob("*"))
            if path.is_file()
            and not is_by_product(path.relative_to(root))
            and "node_modules" not in path.parts
            and path.suffix not in _KINDS_IGNORED
        ]
    names = (path.relative_to(root).as_posix() for path in files)
    return fingerprint(sys.version, *names, *files)


def freeze() -> int:
    """Build the bundle; returns PyInstaller's exit status, 0 also when nothing was to do."""
    wanted = inputs()
    if BUNDLE.is_dir() and _STAMP.is_file() and _STAMP.read_text(encoding="utf-8") == wanted:
        return 0
    _STAMP.unlink(missing_ok=True)
    shutil.rmtree(BUNDLE, ignore_errors=True)
    _LOG.parent.mkdir(parents=True, exist_ok=True)
    with _LOG.open("w", encoding="utf-8") as log:
        status = subprocess.run(
            [
                *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"),
                *("--distpath", ROOT / "dist", "--workpath", ROOT / "build" / "freeze"),
                ROOT / "packaging" / "wenqu.spec",
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        ).returncode
    if status:
        print(f"PyInstaller 没有成功，全部输出在 {_LOG} / PyInstaller failed, see {_LOG}")
        print("\n".join(_LOG.read_text(encoding="utf-8").splitlines()[-15:]))
        return status
    _STAMP.parent.mkdir(exist_ok=True)
    _STAMP.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(freeze())

"""PyInstaller doesn't see llama.cpp's libraries: the binding opens them by path."""

from pathlib import Path

from PyInstaller.utils.hooks import get_module_file_attribute

_FOLDER = Path(get_module_file_attribute("llama_cpp")).parent / "lib"
# A Linux library lies there under three names; the loader asks for two of them.
_LONG_NAME = r"*.so.*.*"

binaries = [
    (str(path), "llama_cpp/lib")
    for path in sorted(_FOLDER.iterdir())
    if path.is_file() and not path.match(_LONG_NAME)
]

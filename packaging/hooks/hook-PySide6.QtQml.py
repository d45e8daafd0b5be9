"""As PyInstaller's own hook, without the plug-ins left out of the bundle and what they drag in."""

from bundle_contents import is_left_out
from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, _found, datas = add_qt6_dependencies(__file__)
binaries = [
    (source, folder)
    for source, folder in _found
    if not is_left_out(f"{folder}/{source.replace(chr(92), '/').rsplit('/', 1)[-1]}")
]

"""The shelf: which model files are on disk, whether they are what they claim, and removal."""

from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.models.checksum import sha256_of
from engine.models.elsewhere import BLOB, model_files
from engine.models.gguf import BrokenModelError, read_header
from engine.models.model import Catalogue, Model, ModelFile
from engine.models.record import HashRecord
from engine.models.trouble import disk
from engine.progress import Report, silent


class MissingModelError(WorldError):
    """A model isn't on disk; the sentence says how to get it."""


class Shelf:
    """`folder` is ours; files in the folders `elsewhere` are used where they lie.

    Hashes are remembered in the JSON file `record`, so a start hashes nothing twice. `folder`
    may be read-only.
    """

    def __init__(
        self,
        folder: Path,
        record: Path,
        catalogue: Catalogue,
        elsewhere: tuple[Path, ...] = (),
    ) -> None:
        self.folder = folder
        self.catalogue = catalogue
        self._record = HashRecord(record)
        self._elsewhere = elsewhere

    def files(self) -> tuple[ModelFile, ...]:
        """Every model file, ours first."""
        ours = [self._look(path, ours=True) for path in model_files(self.folder)]
        others = [
            self._look(path, ours=False) for at in self._elsewhere for path in model_files(at)
        ]
        return tuple(file for file in (*ours, *others) if file is not None)

    def find(self, model: Model) -> ModelFile | None:
        """The file of `model`, or None; its `sha256` is empty if nobody has verified it yet.

        A file of the right hash wins, then one of the right name or size.
        """
        found = [
            file for file in self.files() if file.model is not None and file.model.id == model.id
        ]
        found.sort(key=lambda file: (not file.sha256, not file.ours))
        return found[0] if found else None

    def named(self, name: str) -> ModelFile | None:
        """The file called `name`, with or without its ending, for models of no catalogue."""
        wanted = name.casefold()
        for file in self.files():
            if wanted in {file.path.name.casefold(), file.path.stem.casefold(), str(file.path)}:
                return file
        return None

    def ready(
        self, model: Model, report: Report = silent, cancel: Cancel | None = None
    ) -> ModelFile:
        """The verified file of `model`. Raises `MissingModelError`, `BrokenModelError`."""
        file = self.find(model)
        if file is None:
            raise MissingModelError(
                "还没有模型“{name}”。联网时运行 wenqu model pull {id}；不能联网时，把模型文件"
                "放进U盘带来，运行 wenqu model import 文件名。",
                name=model.name,
                id=model.id,
            )
        return file if file.sha256 else self.verify(file, report, cancel)

    def verify(
        self, file: ModelFile, report: Report = silent, cancel: Cancel | None = None
    ) -> ModelFile:
        """Read the header, hash the file, compare, remember.

        A wrong file of ours is put aside with `.broken` behind its name. Raises
        `BrokenModelError` by name.
        """
        try:
            read_header(file.path)
            sha256 = sha256_of(file.path, report, cancel)
        except BrokenModelError:
            if file.ours:
                put_aside(file.path)
            raise
        except OSError as error:
            raise BrokenModelError(
                "打不开模型文件“{name}”：{reason}。", name=file.path.name, reason=disk(error)
            ) from error
        known = self.catalogue.by_sha256(sha256) or file.model
        if known is not None and known.sha256 and known.sha256 != sha256:
            if file.ours:
                put_aside(file.path)
            raise BrokenModelError(
                "模型文件“{name}”的内容不对（校验和不符），没有使用；请重新取一次。",
                name=file.path.name,
            )
        self.remember(file.path, sha256)
        return ModelFile(file.path, file.path.stat().st_size, sha256, known, file.ours)

    def remember(self, path: Path, sha256: str) -> None:
        """Note the hash of a file that was checked while it was written."""
        self._record.put(path, sha256)

    def with_hash(self, sha256: str) -> ModelFile | None:
        """A file that was found to have this hash, ours or another program's."""
        return next((file for file in self.files() if sha256 and file.sha256 == sha256), None)

    def free_place(self, name: str) -> Path:
        """Where a new file called `name` goes: a model that is there is never written over."""
        place = self.folder / name
        number = 2
        while place.exists():
            place = self.folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
            number += 1
        return place

    def take(self, path: Path, sha256: str) -> ModelFile:
        """A file that has just come whole onto the shelf; one that we had already goes again."""
        before = self.with_hash(sha256)
        if before is not None and before.ours and before.path != path:
            path.unlink(missing_ok=True)
            return before
        self.remember(path, sha256)
        found = self._look(path, ours=True)
        return found or ModelFile(path, path.stat().st_size, sha256, None, ours=True)

    def remove(self, file: ModelFile) -> None:
        """Delete one of our files. Raises `WorldError` for anybody else's."""
        if not file.ours:
            raise WorldError("“{name}”是别的程序的文件，问渠不会删除它。", name=str(file.path))
        try:
            file.path.unlink()
        except OSError as error:
            raise WorldError(
                "删除不了“{name}”：{reason}。", name=file.path.name, reason=disk(error)
            ) from error

    def _look(self, path: Path, *, ours: bool) -> ModelFile | None:
        try:
            size = path.stat().st_size
        except OSError:
            return None
        sha256 = self._record.get(path)
        if sha256:
            model = self.catalogue.by_sha256(sha256) or self.catalogue.by_file_name(path.name)
            if model is not None and model.sha256 not in {"", sha256}:
                model = None
            return ModelFile(path, size, sha256, model, ours)
        return ModelFile(path, size, "", self._guess(path, size, ours=ours), ours)

    def _guess(self, path: Path, size: int, *, ours: bool) -> Model | None:
        if path.name.startswith(BLOB):
            return self.catalogue.by_sha256(path.name.removeprefix(BLOB))
        same_size = [
            model for model in self.catalogue.models if model.sha256 and model.size == size
        ]
        if same_size:
            return same_size[0]
        named = self.catalogue.by_file_name(path.name)
        # Publishers call different quantisations alike: another program's file of another size
        # than the pinned one is another model, not a broken one.
        return None if named is not None and named.sha256 and not ours else named


def put_aside(path: Path) -> None:
    """Rename a file that isn't what it claims, so that it is never loaded and never lost."""
    try:
        path.replace(path.with_name(path.name + ".broken"))
    except OSError:
        return

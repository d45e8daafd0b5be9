"""What set-up decides before it does anything: locks, system libraries, compiler flags, advice."""

from pathlib import Path

import pytest
from setup_steps.advice import advice_for
from setup_steps.environment import BUILT_HERE
from setup_steps.llama_flags import BASELINE, Machine, cmake_flags
from setup_steps.lock_file import entries, split_off
from setup_steps.system_libraries import NEEDED, RENAMED, missing_from

LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-test.lock")
HOOK = Path("hook.cmake")


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_version_and_hashes_and_no_address(
    root: Path, name: str
) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert "://" not in text
    for package, entry in entries(text).items():
        assert entry.startswith(f"{package}=="), package
        assert "--hash=sha256:" in entry, package


def test_the_locks_agree_on_every_version_they_share(root: Path) -> None:
    locked: dict[str, str] = {}
    for name in LOCKS:
        for package, entry in entries((root / name).read_text(encoding="utf-8")).items():
            version = entry.split()[0]
            assert locked.setdefault(package, version) == version


def test_every_dependency_of_the_program_is_locked(root: Path) -> None:
    import re
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    locks = {name: entries((root / name).read_text(encoding="utf-8")) for name in LOCKS}
    groups = project["dependency-groups"]
    wanted = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-build.lock": groups["build"],
        "requirements-test.lock": groups["test"] + groups["package"],
    }
    for lock, requirements in wanted.items():
        for requirement in requirements:
            name = re.split(r"[\s=<>!~;\[]", requirement)[0].lower().replace("_", "-")
            assert name in locks[lock], f"{name} is not in {lock}: run packaging/relock.sh"


def test_splitting_a_lock_loses_nothing(root: Path, tmp_path: Path) -> None:
    lock = root / "requirements.lock"
    alone, others = split_off(lock, BUILT_HERE, tmp_path)
    both = entries(alone.read_text(encoding="utf-8")) | entries(others.read_text(encoding="utf-8"))
    assert both == entries(lock.read_text(encoding="utf-8"))
    assert list(entries(alone.read_text(encoding="utf-8"))) == [BUILT_HERE]


def test_comments_and_blank_lines_belong_to_no_package() -> None:
    text = "# made by a tool\n\none==1 \\\n    --hash=sha256:aa\n    # via two\ntwo==2 ; x < '3'\n"
    assert entries(text) == {
        "one": "one==1 \\\n    --hash=sha256:aa\n",
        "two": "two==2 ; x < '3'\n",
    }


@pytest.mark.parametrize("which", [0, 1])
def test_nothing_is_missing_when_everything_is_installed_under_either_name(which: int) -> None:
    assert missing_from([*NEEDED, *(names[which] for names in RENAMED)]) == []


def test_missing_system_libraries_are_named() -> None:
    assert missing_from([*NEEDED[1:], *RENAMED[0], *RENAMED[1]]) == [NEEDED[0], RENAMED[2][1]]


@pytest.mark.parametrize("cuda", [False, True])
def test_a_build_for_a_modern_processor_runs_on_others_like_it(cuda: bool) -> None:
    flags = cmake_flags(Machine("linux", "x86_64", baseline=True, cuda=cuda), HOOK)
    assert "-DGGML_NATIVE=OFF" in flags
    assert all(f"-DGGML_{name}=ON" in flags for name in BASELINE)
    assert ("-DGGML_CUDA=ON" in flags) == cuda


@pytest.mark.parametrize("processor", ["x86_64", "arm64", "aarch64"])
def test_other_processors_get_a_build_of_their_own(processor: str) -> None:
    flags = cmake_flags(Machine("linux", processor, baseline=False, cuda=False), HOOK)
    assert "-DGGML_NATIVE=ON" in flags
    assert not any("AVX" in flag for flag in flags)


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("OSError: [Errno 28] No space left on device", "磁盘"),
        ("npm error code ENOSPC", "磁盘"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "校验值"),
        ("npm error code EINTEGRITY", "校验值"),
        ("CMake Error: CMAKE_CXX_COMPILER not set, after EnableLanguage", "编译器"),
        ("Temporary failure in name resolution", "网络"),
        ("npm error network request to somewhere failed, reason: getaddrinfo ENOTFOUND", "网络"),
        ("c++: fatal error: Killed signal terminated program cc1plus", "内存"),
        ("E: Could not get lock /var/lib/dpkg/lock-frontend", "正在安装"),
        ("EACCES: permission denied, mkdir", "权限"),
    ],
)
def test_a_known_failure_gets_its_advice(output: str, says: str) -> None:
    sentence = advice_for(output)
    assert sentence is not None
    assert says in sentence.chinese
    assert sentence.english


def test_an_unknown_failure_gets_no_advice() -> None:
    assert advice_for("something else went wrong") is None

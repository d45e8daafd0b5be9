"""From the last lines of a failed command to one sentence that says what to do about it."""

import re

from setup_steps.sentence import Sentence

_KNOWN: tuple[tuple[str, Sentence], ...] = (
    (
        r"No space left on device|ENOSPC|not enough space on the disk|don't have enough free space",
        Sentence(
            "磁盘满了：请空出至少 6 GB，再运行一次。",
            "The disk is full: free at least 6 GB and run this again.",
        ),
    ),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY|Hash mismatch|Hash Sum mismatch",
        Sentence(
            "下载的文件和锁定的校验值不符，没有安装：请换一个网络或镜像，再运行一次。",
            "A download doesn't match its locked hash and was refused: "
            "try another network or mirror and run this again.",
        ),
    ),
    (
        r"CMAKE_CXX_COMPILER|CMAKE_C_COMPILER|No CMAKE_|could not find any instance of Visual"
        r"|is not able to compile a simple test program|nmake",
        Sentence(
            "没有可用的 C++ 编译器：Debian/Ubuntu 请运行 apt-get install g++，"
            "macOS 请运行 xcode-select --install，"
            "Windows 请安装 Visual Studio 生成工具（使用 C++ 的桌面开发），再运行一次。",
            "No working C++ compiler: on Debian/Ubuntu run apt-get install g++, on macOS "
            "xcode-select --install, on Windows install the Visual Studio Build Tools "
            "(desktop development with C++), and run this again.",
        ),
    ),
    (
        r"Killed signal|Killed\b|out of memory|Cannot allocate memory|MemoryError",
        Sentence(
            "内存不够：请关掉别的程序，再运行一次。",
            "Out of memory: close other programs and run this again.",
        ),
    ),
    (
        r"Could not get lock|Unable to acquire the dpkg",
        Sentence(
            "系统正在安装别的软件：请等它结束，再运行一次。",
            "The system is installing something else: wait for it and run this again.",
        ),
    ),
    (
        r"Temporary failure (in name resolution|resolving)|Failed to establish a new connection"
        r"|Max retries exceeded|ConnectionError|Network is unreachable|Connection (refused|reset)"
        r"|Could not (resolve|connect)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRE|ReadTimeout"
        r"|timed out|getaddrinfo|SSLError|ProxyError|No matching distribution found|Failed to fetch",
        Sentence(
            "下载没有成功：请检查网络（或代理、镜像设置），再运行一次，已完成的部分不会重做。",
            "A download failed: check the network (or proxy and mirror settings) and run this "
            "again; what is done isn't done twice.",
        ),
    ),
    (
        r"Permission denied|EACCES|Access is denied|Read-only file system",
        Sentence(
            "没有写入权限：请把程序放到自己能写的文件夹，再运行一次。",
            "No permission to write: put the program in a folder of your own and run this again.",
        ),
    ),
)


def advice_for(output: str) -> Sentence | None:
    """What to do about a command that failed with this output, where that is known."""
    for pattern, sentence in _KNOWN:
        if re.search(pattern, output):
            return sentence
    return None

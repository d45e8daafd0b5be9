"""What the network and the disk complain of in English, as the end of a sentence for a pupil."""

import errno
import socket
import ssl
import urllib.error
from http.client import HTTPException, IncompleteRead

from engine.i18n import tr

FAULTS = (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError, ssl.SSLError)
"""What a request over http may raise."""


def why(error: BaseException) -> str:
    """The reason of `error` as the end of a sentence, without a full stop."""
    if isinstance(error, urllib.error.HTTPError):
        return status(error.code, str(error.msg))
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, BaseException):
        return why(error.reason)
    if isinstance(error, TimeoutError):
        return tr("等了很久没有回音")
    if isinstance(error, socket.gaierror):
        return tr("找不到这个网址，请看看网络通不通")
    if isinstance(error, ConnectionRefusedError):
        return tr("对方没有开门")
    if isinstance(error, ConnectionError | IncompleteRead):
        return tr("连接断了")
    if isinstance(error, ssl.SSLError):
        return tr("对方的证书不可信")
    return _first_line(error)


def disk(error: OSError) -> str:
    """What a disk or a stick says, as the end of a sentence."""
    match error.errno:
        case errno.ENOENT:
            return tr("没有这个文件")
        case errno.EACCES | errno.EPERM:
            return tr("没有权限")
        case errno.EROFS:
            return tr("那里只能读，不能写")
        case errno.EISDIR | errno.ENOTDIR:
            return tr("那不是一个文件")
        case errno.ENOSPC | errno.EDQUOT:
            return tr("磁盘写满了")
        case errno.EIO | errno.ENODEV | errno.ENXIO:
            return tr("读写出错，U 盘或硬盘可能坏了，或者被拔掉了")
        case _:
            return error.strerror or str(error)


def status(code: int, said: str = "") -> str:
    """What an http status means here; `said` is the server's own word."""
    if "not allowed" in said:  # urllib's word for a redirect to a file or the like
        return tr("它指到了不能去的地方")
    if 300 <= code < 400:
        return tr("地址转来转去没有尽头")
    if code in {401, 403}:
        return tr("对方不让取（{code}），可能要先登录或同意条款", code=code)
    if code in {404, 410}:
        return tr("那里没有这个文件（{code}）", code=code)
    if code == 429:
        return tr("对方说取得太频繁了，请过一会儿再试")
    if code >= 500:
        return tr("对方出了故障（{code}），请过一会儿再试", code=code)
    return tr("对方没有给（{code}）", code=code)


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__

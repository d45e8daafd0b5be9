"""Another computer that answers: which one the settings name, and whether it is there."""

from app.settings import Settings
from engine import runtime
from engine.cancel import Cancel
from engine.errors import WorldError


def chosen(settings: Settings) -> runtime.Endpoint | None:
    """The server that answers by these settings, or None for a model on this computer.

    Who chose never to go online has none, whatever an earlier choice or a hand wrote.
    """
    if not settings.endpoint or settings.offline_only:
        return None
    try:
        return runtime.endpoint_at(
            settings.endpoint, settings.endpoint_model, settings.endpoint_key
        )
    except runtime.ModelError:
        return None  # written by hand; the page shows it, and this computer answers


def try_endpoint(url: str, model: str, key: str, cancel: Cancel) -> str:
    """Ask the server for its models. Raises `WorldError`, `CancelledError`."""
    from engine.runtime.remote import RemoteClient

    return RemoteClient(runtime.endpoint_at(url, model, key)).connect(cancel=cancel).device


def refuse_when_offline(settings: Settings) -> None:
    """Raise `WorldError` when the settings say never to go online."""
    if settings.offline_only:
        raise WorldError("设置里选了“只从文件导入，永不联网”，所以没有去连别的电脑。")

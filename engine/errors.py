"""The two families of error: the world's fault, shown kindly, and ours, which is loud."""

from engine.i18n import tr


class WorldError(Exception):
    """Something outside the program went wrong; `str(error)` is a sentence for the user.

    `template` is the Chinese sentence with `{named}` places, `values` fill them. The sentence
    is translated when it is shown, so the same error reads right in either language.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return tr(self.template, **self.values)


class BugError(AssertionError):
    """The program broke one of its own promises; it is never caught to be hidden."""

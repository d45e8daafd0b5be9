"""The streaming splitter: pieces of a model's text in, thoughts and replies out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.prompt.recipe import Tags


@dataclass(frozen=True, slots=True)
class Thought:
    """Words the model wrote while thinking."""

    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Words the model wrote for the pupil."""

    text: str


Part = Thought | Reply


class Splitter:
    """Tells thinking from answer while the text is still arriving.

    However the text is cut into pieces, the joined thoughts and the joined replies are the same.
    A tag may be cut anywhere, its case is free, and a closing tag may be missing: an answer tag
    that begins a line also ends the thinking. Tags and the blank space next to them are dropped.
    With `tags` None nothing is thinking. `thinking` True: the prompt already opened it.
    """

    def __init__(self, tags: Tags | None, *, thinking: bool = False) -> None:
        self._tags = tags
        self._thinking = thinking and tags is not None
        self._names = _names(tags)
        self._longest = max((len(name) for name in self._names), default=0)
        self._first = {name[0] for name in self._names}
        self._held = ""
        self._space = ""
        self._fresh = True
        self._line_start = True

    @property
    def thinking(self) -> bool:
        """Whether the model is thinking at this point of the text."""
        return self._thinking

    def feed(self, piece: str) -> tuple[Part, ...]:
        """The next piece of text; what can be told for certain comes back."""
        return tuple(_joined(self._consume(self._held + piece, last=False)))

    def close(self) -> tuple[Part, ...]:
        """The text has ended: whatever was held back comes out."""
        return tuple(_joined(self._consume(self._held, last=True)))

    def _consume(self, text: str, *, last: bool) -> Iterator[Part]:
        self._held = ""
        while text:
            at = min((i for i in map(text.find, self._first) if i >= 0), default=-1)
            if at < 0:
                yield from self._words(text)
                return
            yield from self._words(text[:at])
            text = text[at:]
            tag = self._tag_at_start(text)
            if tag is not None:
                yield from self._meet(tag, text[: len(tag)])
                text = text[len(tag) :]
            elif not last and self._may_become_tag(text):
                self._held = text
                return
            else:
                yield from self._words(text[0])
                text = text[1:]

    def _tag_at_start(self, text: str) -> str | None:
        start = text[: self._longest].lower()
        return next((name for name in self._names if start.startswith(name)), None)

    def _may_become_tag(self, text: str) -> bool:
        start = text.lower()
        return any(name.startswith(start) for name in self._names)

    def _meet(self, tag: str, written: str) -> Iterator[Part]:
        tags = self._tags
        assert tags is not None  # noqa: S101 (without tags there is no tag to meet)
        if self._thinking and tag == tags.answer_open.lower() and not self._line_start:
            yield from self._words(written)  # the thinking only talks about the tag
            return
        if self._thinking and tag == tags.answer_close.lower():
            yield from self._words(written)
            return
        self._thinking = tag == tags.think_open.lower()
        self._space, self._fresh, self._line_start = "", True, True

    def _words(self, text: str) -> Iterator[Part]:
        """Give `text` out, keeping space back until a word follows it."""
        if not text:
            return
        body = text.strip()
        lead = text[: len(text) - len(text.lstrip())]
        if not body:
            self._space += text
        else:
            before = "" if self._fresh else self._space + lead
            said = before + body
            yield Thought(said) if self._thinking else Reply(said)
            self._space = text[len(text.rstrip()) :]
            self._fresh = False
        self._line_start = self._fresh or "\n" in self._space


def split(text: str, tags: Tags | None) -> tuple[str, str]:
    """The thinking and the reply of a whole text."""
    splitter = Splitter(tags)
    parts = [*splitter.feed(text), *splitter.close()]
    thinking = "".join(part.text for part in parts if isinstance(part, Thought))
    return thinking, "".join(part.text for part in parts if isinstance(part, Reply))


def _names(tags: Tags | None) -> tuple[str, ...]:
    if tags is None:
        return ()
    every = (tags.think_open, tags.think_close, tags.answer_open, tags.answer_close)
    return tuple(name.lower() for name in every if name)


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    kept: Part | None = None
    for part in parts:
        if kept is not None and type(kept) is type(part):
            kept = type(part)(kept.text + part.text)
            continue
        if kept is not None:
            yield kept
        kept = part
    if kept is not None:
        yield kept

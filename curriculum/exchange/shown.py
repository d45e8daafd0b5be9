"""A statement with a place in it for every picture, so that none is lost where they travel inside."""

from curriculum.bank import BankImage, BankItem
from curriculum.exchange.prose import PLACE
from curriculum.exchange.whole import whole_statement

Images = tuple[BankImage | None, ...]


def images_of(item: BankItem) -> Images:
    """The picture files of a problem and its solution, each at its picture's place, or None."""
    there = {image.name: image for image in item.images}
    pictures = (*item.problem.pictures, *(item.solution.pictures if item.solution else ()))
    return tuple(there.get(picture.image or "") for picture in pictures)


def statement_shown(item: BankItem) -> str:
    """The whole statement, and below it the places of pictures that no text has a place for."""
    statement = whole_statement(item.problem)
    texts = (statement, *(choice.text for choice in item.problem.choices))
    placed = {int(number) for text in texts for number in PLACE.findall(text)}
    own = images_of(item)[: len(item.problem.pictures)]
    missing = [
        number for number, image in enumerate(own, 1) if image is not None and number not in placed
    ]
    places = "".join(f"〔图{number}〕" for number in missing)
    return f"{statement}\n\n{places}" if places else statement

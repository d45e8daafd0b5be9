"""Writes the next edition of points and recipes for papers, before a release."""

import sys

from curriculum.generators import table
from curriculum.tree import national_tree
from curriculum.worksheet.edition import FOLDER, changed, edition, numbers


def main(arguments: list[str]) -> None:
    """Write the next edition; `--again` writes the newest one anew, before it is released."""
    known = numbers()
    kept = known[:-1] if "--again" in arguments else known
    before = edition(kept[-1]) if kept else None
    number = kept[-1] + 1 if kept else 1
    text = changed(national_tree(), table(), before)
    (FOLDER / f"{number}.txt").write_text(text, encoding="utf-8")
    sys.stdout.write(f"{number}: {len(text.splitlines())}\n")


if __name__ == "__main__":
    main(sys.argv[1:])

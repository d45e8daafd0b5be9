"""What a database says when it fails, as words for a sentence."""

from sqlalchemy.exc import DBAPIError


def reason_of(error: DBAPIError) -> str:
    """The driver's own words; a server's answer is a set of fields, and `M` is what it says."""
    fields = error.orig.args[0] if error.orig is not None and error.orig.args else ""
    return str(fields.get("M", fields) if isinstance(fields, dict) else error.orig)

"""Formulas as Word's own equations (OMML, ECMA-376 part 1, section 22.1)."""

from curriculum.worksheet.equations.tokens import UnwritableFormulaError
from curriculum.worksheet.equations.write import omml_of

__all__ = ["UnwritableFormulaError", "omml_of"]

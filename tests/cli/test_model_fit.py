"""`wenqu model fit`: a sentence and its figures, before a model is there and after."""

from tests.cli.program import Program


def test_a_model_that_is_not_here_yet_has_its_fit_foretold(program: Program) -> None:
    found = program.run("model", "fit", "confucius3", "--context", "4096", "--json")
    assert found.status == 0
    document = found.document
    assert document["layers_total"] == 49
    assert document["context"] == 4096
    assert document["exact"] is False
    assert sum(document["predicted_bytes"].values()) > 9_000_000_000
    assert "上下文 4096" in document["reason"]


def test_half_the_cache_takes_less_memory(program: Program) -> None:
    sizes = [
        sum(program.run("model", "fit", "starter", "--cache", kind, "--context", "32768", "--json")
            .document["predicted_bytes"].values())
        for kind in ("f16", "q8_0")
    ]  # fmt: skip
    assert sizes[1] < sizes[0]


def test_an_unknown_model_and_an_absurd_context_are_refused(program: Program) -> None:
    assert program.run("model", "fit", "没有的").status == 1
    assert program.run("model", "fit", "starter", "--context", "-5").status == 2

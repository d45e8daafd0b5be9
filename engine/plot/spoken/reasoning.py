"""Sentences for segment diagrams, sets, trees and stem-and-leaf plots."""

from engine.i18n import tr
from engine.plot.reasoning.tree import paths
from engine.plot.spoken.words import joined, listed, plain
from engine.values.reasoning import Bar, SegmentDiagram, StemLeaf, TreeDiagram, Venn, VennRegion


def segments(value: SegmentDiagram) -> str:
    """Each bar with its parts, the braces and the total."""
    parts = [_bar(bar) for bar in value.bars]
    parts += [tr("括线标着{label}", label=plain(brace.label)) for brace in value.braces]
    parts.append(tr("合起来标着{label}", label=plain(value.total)) if value.total else "")
    return tr("线段图：") + joined(parts)


def _bar(bar: Bar) -> str:
    labels = listed(plain(part.label) for part in bar.parts)
    text = tr("{name}分{count}段", name=bar.name or tr("线段"), count=len(bar.parts))
    return text + (tr("，标着{labels}", labels=labels) if labels else "")


def venn(value: Venn) -> str:
    """How the sets lie, and what is written in each part."""
    relations = {
        "overlap": tr("相交"),
        "inside": tr("后一个在前一个里面"),
        "apart": tr("没有公共部分"),
    }
    names = [plain(name) for name in value.sets]
    parts = [listed(names) + relations[value.relation]]
    parts += [_part(region, names) for region in value.regions]
    return tr("集合图：") + joined(parts)


def _part(region: VennRegion, names: list[str]) -> str:
    inside = [names[m] for m in region.members if 0 <= m < len(names)]
    where = tr("只属于{sets}的部分", sets=listed(inside)) if inside else tr("各集合之外")
    text = plain(region.text)
    return where + (tr("写着{text}", text=text) if text else "") + (
        tr("，画阴影") if region.shaded else ""
    )  # fmt: skip


def tree(value: TreeDiagram) -> str:
    """All paths to a leaf, up to a dozen."""
    found = paths(value)
    texts = [tr("→").join(_node(value, n) for n in path) for path in found[:12]]
    more = tr("等共{count}条", count=len(found)) if len(found) > 12 else ""
    return tr("树状图：") + joined([*texts, more])


def _node(value: TreeDiagram, n: int) -> str:
    node = value.nodes[n]
    return plain(node.text) + (f"({plain(node.edge)})" if node.edge else "")


def stem_leaf(value: StemLeaf) -> str:
    """Row by row."""
    rows = []
    for row in value.rows:
        text = tr("茎{stem}，叶{leaves}", stem=row.stem, leaves=listed(row.leaves) or tr("无"))
        if row.left:
            text += tr("，左边的叶{leaves}", leaves=listed(row.left))
        rows.append(text)
    return tr("茎叶图：") + joined(rows)

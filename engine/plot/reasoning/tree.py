"""树状图: all cases from left to right, branches spread evenly."""

from engine.i18n import tr
from engine.plot.pen import between, blank, cropped, require, write
from engine.plot.place import width_of
from engine.plot.scene import Scene, Stroke, mathematical
from engine.values.reasoning import TreeDiagram

_STOREY, _TEXT = 24.0, 14.0


def paths(tree: TreeDiagram) -> list[tuple[int, ...]]:
    """Node numbers from the first level to each leaf, leaves in drawing order."""
    below: dict[int, list[int]] = {}
    for number, node in enumerate(tree.nodes):
        below.setdefault(node.parent, []).append(number)
    found: list[tuple[int, ...]] = []
    waiting: list[tuple[int, ...]] = [(n,) for n in reversed(below.get(-1, []))]
    while waiting:
        path = waiting.pop()
        children = below.get(path[-1], [])
        if children:
            waiting += [(*path, child) for child in reversed(children)]
        else:
            found.append(path)
    return found


def lay_out(tree: TreeDiagram) -> Scene:
    """The tree, leaves one under another, each parent in the middle of its children."""
    require(0 < len(tree.nodes) <= 120, "1 to 120 nodes")
    for number, node in enumerate(tree.nodes):
        require(-1 <= node.parent < number, "a parent stands before its children")
    leaves = paths(tree)
    storey = 40.0 if any("frac" in node.edge + node.text for node in tree.nodes) else _STOREY
    depth = max(map(len, leaves))
    height = {path[-1]: -n * storey for n, path in enumerate(leaves)}
    for number in range(len(tree.nodes) - 1, -1, -1):
        under = [height[n] for n, node in enumerate(tree.nodes) if node.parent == number]
        if under:
            height[number] = (under[0] + under[-1]) / 2
    first = [height[n] for n, node in enumerate(tree.nodes) if node.parent == -1]
    height[-1] = (first[0] + first[-1]) / 2
    level = {-1: -1}
    for number, node in enumerate(tree.nodes):
        level[number] = level[node.parent] + 1
    wide = [width_of(tree.root, _TEXT)] + [
        max(width_of(n.text, _TEXT) for k, n in enumerate(tree.nodes) if level[k] == d)
        for d in range(depth)
    ]
    branch = 46.0 + max((width_of(node.edge, 11) for node in tree.nodes), default=0) * 0.9
    left = [0.0]
    for width in wide:
        left.append(left[-1] + width + branch)
    sheet = blank()
    write(sheet, tree.root, (0, height[-1]), "ink", _TEXT, "left")
    for number, node in enumerate(tree.nodes):
        x = left[level[number] + 1]
        start = (left[level[number]] + wide[level[number]] + 5, height[node.parent])
        end = (x - 5, height[number])
        sheet.add(Stroke((start, end), "ink2", 1.2))
        write(sheet, node.text, (x, height[number]), "ink", _TEXT, "left")
        if node.edge:
            at = between(start, end, 0.62)
            rising = end[1] >= start[1]
            write(
                sheet, mathematical(node.edge), (at[0], at[1] + (2 if rising else -2)), "figure1", 11,
                "right" if abs(end[1] - start[1]) > 8 else "center", "bottom" if rising else "top",
            )  # fmt: skip
    top = 16.0 + max(height.values())
    for d, head in enumerate(tree.heads[:depth]):
        write(sheet, head, (left[d + 1] + wide[d + 1] / 2, top), "ink2", 12, "center", "bottom")
    if tree.results:
        x = left[depth + 1] - branch + 26
        for path in leaves:
            text = "(" + ", ".join(tree.nodes[n].text for n in path) + ")"
            write(sheet, text, (x, height[path[-1]]), "figure3", 13, "left")
        if tree.heads:
            write(sheet, tr("结果"), (x, top), "ink2", 12, "left", "bottom")
    return cropped(sheet)

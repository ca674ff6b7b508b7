"""Charts of cost against size, both on logarithmic scales, as SVG that reads on light and dark pages."""
import math
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 380, 64, 230, 40, 44
# Told apart without colour, too: each line has its own dashes and mark.
COLOURS = ["#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce", "#a16207", "#be123c", "#0f766e", "#475569"]
DASHES = ["", "6 3", "2 3", "8 3 2 3", "12 4", "1 4", "4 2 1 2", "10 2"]


def chart(title, unit, lines):
    """An SVG of named lines, each a dictionary from size to cost."""
    sizes = sorted({size for line in lines.values() for size in line})
    costs = [cost for line in lines.values() for cost in line.values()]
    low, high = math.floor(math.log10(min(costs))), math.ceil(math.log10(max(costs)))
    high = max(high, low + 1)
    across = lambda size: LEFT + (WIDTH - LEFT - RIGHT) * (
        (math.log10(size) - math.log10(sizes[0])) / max(1e-9, math.log10(sizes[-1]) - math.log10(sizes[0])))
    down = lambda cost: HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ((math.log10(cost) - low) / (high - low))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
        "<style>text{font:12px system-ui,sans-serif;fill:#1f2937}.t{font-weight:600;font-size:14px}.g{stroke:#9ca3af55}"
        "rect{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#e5e7eb}rect{fill:#111827}}</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}"/>',
        f'<text class="t" x="{LEFT}" y="22">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        height = down(10**power)
        parts.append(f'<line class="g" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{height:.1f}" y2="{height:.1f}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{height + 4:.1f}" text-anchor="end">{10.0**power:g} {unit}</text>')
    for size in sizes:
        parts.append(f'<text x="{across(size):.1f}" y="{HEIGHT - 20}" text-anchor="middle">{size:,}</text>')
    ends = []
    for (name, line), colour, dashes in zip(lines.items(), COLOURS, DASHES):
        points = [(across(size), down(cost)) for size, cost in sorted(line.items())]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        ends.append((points[-1], name, colour))
    # Names at the lines' ends, moved apart where they would lie on each other.
    place = -math.inf
    for (x, y), name, colour in sorted(ends, key=lambda end: end[0][1]):
        place = max(y, place + 16)
        parts.append(f'<line x1="{x + 4:.1f}" y1="{y:.1f}" x2="{WIDTH - RIGHT + 12}" y2="{place:.1f}" stroke="{colour}" stroke-width="0.7"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 16}" y="{place + 4:.1f}">{escape(name)}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"

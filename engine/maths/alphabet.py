"""The characters, commands and words of school notation, as tables."""

from collections.abc import Mapping

FULL_WIDTH: Mapping[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3000": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\ufeff": "",
    "\u2061": "", "\u2062": "", "\u2063": ",",
    "【": "[", "】": "]", "〔": "(", "〕": ")", "「": "(", "」": ")",
    "−": "-", "–": "-", "—": "-", "﹣": "-", "‐": "-", "‑": "-", "﹢": "+", "＋": "+",
    "∕": "/", "⁄": "/", "╱": "/",
    "✕": "×", "✖": "×", "╳": "×", "∗": "*", "＊": "*", "∙": "·", "⋅": "·", "・": "·", "•": "·",
    "●": "·", "˙": "·",
    "≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "﹤": "<", "﹥": ">", "〈": "<", "〉": ">",
    "≒": "≈", "∼": "∽", "～": "∽", "≌": "≅", "∣": "|", "｜": "|", "∥": "∥", "‖": "∥",
    "∶": ":", "：": ":", "꞉": ":", "º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "＇": "'",
    "`": "'", "″": "''", "”": "''", "∅": "∅", "Ø": "∅", "ø": "∅", "Φ": "Φ",
    "ŷ": "y", "Ŷ": "Y", "\u0302": "", "\u0304": "",
    "π": "π", "ℼ": "π", "Π": "Π", "∆": "Δ", "△": "△", "Ω": "Ω", "µ": "μ", "ϕ": "φ", "ϵ": "ε",
    "ℝ": "ℝ", "⇔": "⇔", "⟺": "⇔", "⟹": "⇒", "⟶": "→", "⊊": "⊂", "⫋": "⊂", "⊄": "⊄",
    "㎝": "cm", "㎜": "mm", "㎞": "km", "㎏": "kg", "㎡": "m²", "㎥": "m³", "㎎": "mg", "㎖": "mL",
    "㎠": "cm²", "㎤": "cm³", "㎢": "km²", "℉": "°F", "…": "…", "⋯": "…", "﹪": "%", "％": "%",
}  # fmt: skip

SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿˣʸᵐᵏ", "0123456789+-=()nxymk", strict=True))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₓₐₑₖₘₚₜᵢⱼ", "0123456789+-=()nxaekmptij", strict=True))
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

GREEK: Mapping[str, str] = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu",
    "ξ": "xi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda",
    "Ξ": "Xi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "Π": "Pi",
    "ϑ": "theta", "ϱ": "rho",
}  # fmt: skip
GREEK_NAMES = frozenset(GREEK.values()) | {"omicron"}

FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln lg log exp max min gcd lcm"
    " floor ceil sgn det re im arg".split()
)
FUNCTION_SPELLINGS: Mapping[str, str] = {
    **{name: name for name in FUNCTIONS},
    "tg": "tan", "ctg": "cot", "cosec": "csc", "asin": "arcsin", "acos": "arccos",
    "atan": "arctan", "arctg": "arctan", "sign": "sgn", "ceiling": "ceil",
    "Re": "re", "Im": "im", "Max": "max", "Min": "min",
}  # fmt: skip

COMMANDS: Mapping[str, str] = {
    "times": "×", "cdot": "·", "bullet": "·", "ast": "*", "star": "*", "div": "÷", "pm": "±",
    "mp": "∓", "le": "≤", "leq": "≤", "leqslant": "≤", "leqq": "≤", "ge": "≥", "geq": "≥",
    "geqslant": "≥", "geqq": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "not=": "≠",
    "approx": "≈", "thickapprox": "≈", "doteq": "≈", "equiv": "≡", "in": "∈", "notin": "∉",
    "subset": "⊂", "subseteq": "⊆", "subseteqq": "⊆", "subsetneqq": "⊂", "subsetneq": "⊂",
    "supset": "⊃", "supseteq": "⊇", "supsetneqq": "⊃", "cup": "∪", "cap": "∩", "bigcup": "∪",
    "bigcap": "∩", "setminus": "\\", "backslash": "\\", "parallel": "∥", "perp": "⊥",
    "bot": "⊥", "cong": "≅", "sim": "∽", "backsim": "∽", "to": "→", "rightarrow": "→",
    "longrightarrow": "→", "Rightarrow": "⇒", "Longrightarrow": "⇒", "implies": "⇒",
    "Leftrightarrow": "⇔", "iff": "⇔", "land": "且", "wedge": "且", "lor": "或", "vee": "或",
    "infty": "∞", "emptyset": "∅", "varnothing": "∅", "circ": "°", "degree": "°",
    "prime": "'", "mid": "|", "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖",
    "lVert": "‖", "rVert": "‖", "|": "‖", "%": "%", "angle": "∠", "triangle": "△", "colon": ":",
    "vartriangle": "△", "measuredangle": "∠", "complement": "∁", "odot": "⊙", "because": "",
    "therefore": "", "dots": "…", "cdots": "…", "ldots": "…", "dotsc": "…", "dotsb": "…",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "lbrace": "{", "rbrace": "}",
    "lbrack": "[", "rbrack": "]", "langle": "(", "rangle": ")", "forall": "∀", "exists": "∃",
    "neg": "¬", "lnot": "¬", "partial": "∂", "colonequals": "=", "square": "", "Box": "",
    "&": "", "$": "", "_": "", "#": "",
}  # fmt: skip

SPACING = frozenset(
    [
        *"quad qquad , ; : ! > left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl"
        " Biggr displaystyle textstyle scriptstyle limits nolimits hfill hspace hskip kern"
        " thinspace medspace enspace space bf rm it boldmath left right middle nonumber".split(),
        " ",
    ]
)

WRAPPERS = frozenset(
    "text textrm textbf textit textnormal mbox hbox mathrm mathbf mathit mathsf mathbb mathcal"
    " boldsymbol bm operatorname boxed fbox pmb mathscr mathfrak mathnormal emph mathop".split()
)

WORDS: Mapping[str, str] = {
    "或者": "或", "或": "或", "且": "且", "并且": "且", "而且": "且", "以及": "、", "和": "、",
    "与": "、", "及": "、", "不等于": "≠", "不大于": "≤", "不小于": "≥", "不超过": "≤",
    "不少于": "≥", "不低于": "≥", "不多于": "≤", "不高于": "≤", "大于或等于": "≥",
    "小于或等于": "≤", "大于等于": "≥", "小于等于": "≤", "等于": "=", "大于": ">", "小于": "<",
    "约等于": "≈", "约为": "≈", "属于": "∈", "不属于": "∉", "加上": "+", "减去": "-",
    "乘以": "×", "除以": "÷", "加": "+", "减": "-", "乘": "×", "正负": "±", "负无穷大": "-∞",
    "负无穷": "-∞", "正无穷大": "∞", "正无穷": "∞", "无穷大": "∞", "无穷": "∞",
    "平行于": "∥", "垂直于": "⊥", "平行": "∥", "垂直": "⊥", "全等于": "≅", "相似于": "∽",
    "又": "又", "余": "余", "比": ":", "的平方": "²", "的立方": "³", "负": "-", "正": "",
    "根号": "√", "角": "∠", "三角形": "△", "派": "π", "度": "°",
}  # fmt: skip

PHRASES: Mapping[str, str] = {
    "无解": "no_solution", "没有解": "no_solution", "无实数解": "no_solution",
    "无实数根": "no_solution", "没有实数根": "no_solution", "没有实数解": "no_solution",
    "无实根": "no_solution", "方程无解": "no_solution", "不等式无解": "no_solution",
    "方程组无解": "no_solution", "不等式组无解": "no_solution", "原方程无解": "no_solution",
    "此方程无解": "no_solution", "该方程无解": "no_solution", "方程无实数根": "no_solution",
    "没有实根": "no_solution", "方程没有实数根": "no_solution", "原方程无实数根": "no_solution",
    "空集": "empty", "解集为空集": "empty", "全体实数": "R", "所有实数": "R", "任意实数": "R",
    "一切实数": "R", "任何实数": "R", "实数集": "R", "实数": "R", "有理数": "Q", "整数": "Z",
    "全体整数": "Z", "所有整数": "Z", "整数集": "Z", "自然数": "N", "自然数集": "N",
    "正整数": "N*", "全体正整数": "N*", "有理数集": "Q", "复数集": "C",
    "无数解": "infinitely_many", "无数个解": "infinitely_many", "有无数解": "infinitely_many",
    "有无数个解": "infinitely_many", "无穷多解": "infinitely_many", "无穷多个解": "infinitely_many",
    "有无穷多解": "infinitely_many", "无数组解": "infinitely_many", "有无数组解": "infinitely_many",
    "不存在": "undefined", "无意义": "undefined", "没有意义": "undefined", "无定义": "undefined",
}  # fmt: skip

SETS: Mapping[str, str] = {
    "R": "R", "Q": "Q", "Z": "Z", "N": "N", "C": "C", "N*": "N*", "N+": "N*", "N_+": "N*",
    "N^*": "N*", "N_{+}": "N*", "N^+": "N*", "Z+": "N*", "Z^+": "N*", "Z^*": "Z*", "R+": "R+",
    "R^+": "R+",
}  # fmt: skip

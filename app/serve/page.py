"""The page that shows the load: one document without anything from elsewhere."""

import base64
import hashlib
import html
import json
from functools import cache
from pathlib import Path
from string import Template

from engine.i18n import language, tr

_SCRIPT = """
"use strict";
const words = %s;
const show = (name, text) => { document.getElementById(name).textContent = text; };
async function look() {
  try {
    const load = await (await fetch("load", { cache: "no-store" })).json();
    show("model", load.model);
    show("running", load.running);
    show("waiting", load.waiting);
    show("speed", load.tokens_per_second.toFixed(1));
    show("answered", load.answered);
    show("state", load.ready ? words.ready : words.restarting);
    const rows = load.clients.map((client) => {
      const row = document.createElement("tr");
      for (const text of [client.name, client.running, client.waiting]) {
        row.insertCell().textContent = text;
      }
      return row;
    });
    document.getElementById("clients").replaceChildren(...rows);
  } catch {
    show("state", words.gone);
  }
}
look();
setInterval(look, 1000);
"""


def page(address: str) -> tuple[bytes, str]:
    """The document, and the policy that lets its own script run and nothing else."""
    script = _SCRIPT % json.dumps(
        {
            "ready": tr("模型已就绪。"),
            "restarting": tr("模型进程正在重新启动，下一个问题会等它。"),
            "gone": tr("连不上服务，它可能已经停了。"),
        },
        ensure_ascii=False,
    )
    names = {
        "lang": language(),
        "title": tr("问渠 · 教室里的模型"),
        "address": address,
        "loading": tr("正在读取……"),
        "running": tr("正在作答"),
        "waiting": tr("排队"),
        "speed": tr("词元/秒"),
        "answered": tr("已答"),
        "client": tr("谁在问"),
    }
    filled = {name: html.escape(text) for name, text in names.items()}
    document = _template().substitute(filled, script=script)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return document.encode(), policy


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))

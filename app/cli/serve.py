"""`wenqu serve`: this computer's model for a classroom, asked as OpenAI's endpoint is."""

import argparse
import os
from pathlib import Path

from app.cli.command import (
    DONE,
    Command,
    Context,
    WrongUseError,
    interruptible,
    json_option,
    say,
    tell,
)
from app.cli.pin_prompt import with_pin
from app.cli.progress import TerminalProgress
from app.tutor.practice import practising
from engine.i18n import tr

PORT = 8080
PER_CLIENT = 16
MOST_PORT = 65_535


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="HOST",
        help=tr("在哪个地址上等人来问；0.0.0.0 让教室里的电脑都能来问，要有密钥文件"),
    )
    parser.add_argument(
        "--port", type=int, default=PORT, metavar="N", help=tr("端口，0 由系统挑一个")
    )
    parser.add_argument(
        "--key-file", metavar="FILE", help=tr("密钥文件，每行“名字:密钥”，一人一行")
    )
    parser.add_argument("--model", metavar="NAME", help=tr("请哪个模型（名字或 GGUF 文件）"))
    parser.add_argument(
        "--context", type=int, default=0, metavar="N", help=tr("大家一共用多长的上下文，按词元数")
    )
    parser.add_argument(
        "--per-client",
        type=int,
        default=PER_CLIENT,
        metavar="N",
        help=tr("一个人同时最多问几份，多了请他等一等"),
    )
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    if not 0 <= options.port <= MOST_PORT:
        raise WrongUseError("--port 要在 0 到 {most} 之间。", most=MOST_PORT)
    if options.per_client < 1 or options.context < 0:
        raise WrongUseError("--per-client 和 --context 要写正整数。")
    with practising(context.paths) as room:
        # The same lock at every door: what is served here is free questions to the model.
        with_pin(lambda pin: room.pin.allow(pin=pin), os.environ.get("WENQU_PIN", ""))
    progress = TerminalProgress()

    def opened(address: str, model: str, device: str, room: int, keys: int) -> None:
        progress.close()
        if options.json:
            say(
                {
                    "status": "serving",
                    "address": address,
                    "model": model,
                    "device": device,
                    "context": room,
                    "keys": keys,
                }
            )
            return
        print(tr("{model} 在 {address} 等人来问。", model=model, address=address))
        print(f"{device}, {tr('上下文 {context}', context=room)}")
        print(tr("忙不忙看这里：{page}", page=address.removesuffix("v1")))
        tell(tr("按 Ctrl+C 停下。"))

    with interruptible() as cancel:
        context.faces["serve"](
            context.paths,
            host=options.host,
            port=options.port,
            key_file=Path(options.key_file) if options.key_file else None,
            model=options.model,
            context=options.context,
            per_client=options.per_client,
            opened=opened,
            report=progress,
            cancel=cancel,
        )
    progress.close()
    return DONE


COMMAND = Command(
    examples=(
        "  wenqu serve\n"
        "  wenqu serve --host 0.0.0.0 --key-file 密钥.txt --model confucius3\n"
        "  wenqu serve --port 0 --json"
    ),
    prepare=_prepare,
    perform=_perform,
)

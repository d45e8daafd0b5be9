"""What the model is asked and how its words are told apart: templates, chat form, splitter."""

from engine.prompt.chat_template import HostileTemplateError, render_chat
from engine.prompt.message import Message
from engine.prompt.recipe import GREEDY, Sampling, Tags
from engine.prompt.splitter import Reply, Splitter, Thought, split
from engine.prompt.template import Template, load_template, template_names

__all__ = [
    "GREEDY",
    "HostileTemplateError",
    "Message",
    "Reply",
    "Sampling",
    "Splitter",
    "Tags",
    "Template",
    "Thought",
    "load_template",
    "render_chat",
    "split",
    "template_names",
]

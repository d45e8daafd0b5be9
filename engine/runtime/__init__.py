"""One model in one child process: client, protocol, scheduler, memory fit, devices."""

from engine.runtime.client import ModelClient
from engine.runtime.client_interface import Client, ModelError, ModelSetup, TooLongError
from engine.runtime.devices import Machine, find_machine
from engine.runtime.endpoint import Endpoint, endpoint_at
from engine.runtime.event import (
    Done,
    Loaded,
    Loading,
    Notice,
    OnEvent,
    Piece,
    Prompting,
    RuntimeEvent,
    ignore,
)
from engine.runtime.fit import Device, Fit, ModelShape, plan_fit
from engine.runtime.protocol import Hello
from engine.runtime.request import Generation, Reason, Request
from engine.runtime.scripted import ScriptedClient

__all__ = [
    "Client",
    "Device",
    "Done",
    "Endpoint",
    "Fit",
    "Generation",
    "Hello",
    "Loaded",
    "Loading",
    "Machine",
    "ModelClient",
    "ModelError",
    "ModelSetup",
    "ModelShape",
    "Notice",
    "OnEvent",
    "Piece",
    "Prompting",
    "Reason",
    "Request",
    "RuntimeEvent",
    "ScriptedClient",
    "TooLongError",
    "endpoint_at",
    "find_machine",
    "ignore",
    "plan_fit",
]

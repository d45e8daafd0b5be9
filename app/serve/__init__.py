"""The endpoint for a classroom: one computer's model, asked over the network as OpenAI's is."""

from app.serve.serving import run_server

__all__ = ["run_server"]

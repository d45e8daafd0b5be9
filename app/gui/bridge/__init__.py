"""Where other threads meet the main one: two lanes for work, one gathered stream for news."""

from app.gui.bridge.lanes import Lane, Lanes
from app.gui.bridge.stream import Stream
from app.gui.bridge.true_count import keep_true

__all__ = ["Lane", "Lanes", "Stream", "keep_true"]

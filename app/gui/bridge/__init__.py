"""Where other threads meet the main one: two lanes for work, one gathered stream for news."""

from app.gui.bridge.lanes import Lane, Lanes
from app.gui.bridge.stream import Stream

__all__ = ["Lane", "Lanes", "Stream"]

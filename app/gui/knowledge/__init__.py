"""知识: the curriculum as a tree, a point at a time, with sample problems."""

from app.gui.knowledge.page import KnowledgePage
from app.gui.knowledge.tutor import KnowledgeTutor

__all__ = ["KnowledgePage", "KnowledgeTutor"]

"""班级: lists of pupils, how each is getting on, what is taken along or forgotten."""

from app.gui.classroom.page import ClassroomPage
from app.gui.classroom.tutor import ClassroomDesk, ClassroomTutor

__all__ = ["ClassroomDesk", "ClassroomPage", "ClassroomTutor"]

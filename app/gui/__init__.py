"""The window: one folder a page, and the shared floors they stand on."""

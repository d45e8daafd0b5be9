"""Line-by-line verification of worked solutions."""

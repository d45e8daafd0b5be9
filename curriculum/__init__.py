"""What schools teach and what people keep: tree, generators, learner, worksheets, store."""

"""From a page of working to a verdict: answers checked, solutions verified line by line."""

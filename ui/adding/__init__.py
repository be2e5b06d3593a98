"""Adding what no issuer signed: copies of files, and records the learner types in."""

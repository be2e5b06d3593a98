"""What was shared: when, with whom, why, and the very bytes that left."""

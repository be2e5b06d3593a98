"""A learner's file to the model and to what people read; no form knows another."""

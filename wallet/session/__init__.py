"""What a learner does, one module per activity; the face that ui and the command line talk to."""

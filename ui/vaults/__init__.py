"""Backpacks as things: making one, opening, recovering, restoring, backing up, keeping it safe."""

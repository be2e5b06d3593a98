"""The wallet: it imports no Qt, asks no clock and holds no hidden state."""

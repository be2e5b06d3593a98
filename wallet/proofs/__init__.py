"""Keys and cryptosuites: lowest calls raise, nothing here decides a verdict."""

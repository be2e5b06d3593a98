"""From chosen records to what leaves: presentation, codes, page, preview."""

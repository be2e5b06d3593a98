"""What several pages show: the page's frame, notices, item list and item, report, fields."""

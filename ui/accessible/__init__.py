"""Names, descriptions and live announcements for people who do not look at the screen."""

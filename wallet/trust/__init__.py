"""What the wallet knows of the outside, as of when and from whom; it judges nothing."""

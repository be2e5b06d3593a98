"""Sharing: choosing, previewing, handing over as file, page or codes; the code for issuers."""

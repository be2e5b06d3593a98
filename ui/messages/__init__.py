"""Every word of the window that several pages say: sentences, names, dates, languages.

English stands in the source, Spanish in ``resources/translations/es``; both are written, not
translated word by word. Issuers' texts never come through here translated.
"""

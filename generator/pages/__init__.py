"""The finished graph in, Markdown pages out; the only room that knows Jinja."""

from generator.pages.site_pages import render_pages

__all__ = ["render_pages"]

"""One article file in, whatever its form (Markdown, scraped text, HTML); one `Article` out, and Markdown again."""

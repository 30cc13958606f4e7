"""What editors write beside the articles: curated pages, decisions, and the ledger of ids."""

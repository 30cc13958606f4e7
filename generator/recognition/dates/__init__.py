"""A parsed article and its day of publication in; dates out."""

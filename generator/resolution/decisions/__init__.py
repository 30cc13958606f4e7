"""What editors' words point at: curated entities, decisions on kinds, and on who is who."""

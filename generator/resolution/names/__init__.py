"""How the names of two people, groups or places relate, and what is known about names of countries and cities."""

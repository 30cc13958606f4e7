"""What is known about each chain and each article before any two are compared."""

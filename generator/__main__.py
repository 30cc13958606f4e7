"""`python -m generator` is `cuttings`."""

from generator.cli.main import main

if __name__ == "__main__":
    main()

"""`python -m bcss_client` is `bcss`."""

from .cli import main

main()

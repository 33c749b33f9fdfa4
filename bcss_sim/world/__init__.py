"""The synthetic population: people, places, employers, and what is true of them."""

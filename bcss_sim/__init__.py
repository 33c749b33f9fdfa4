"""A simulator of the Crossroads Bank for Social Security, with a population in which nobody is real."""

"""The commands the simulator adds to `bcss`, a module each.

What a command needs of the simulator is imported when it runs, so that `bcss --help` does not wait for it.
"""

"""What tests have another process do: it can be imported there, however the tests were begun."""

import os
import signal


def signal_parent(number, tell):
    """Send a signal to whatever watches over this process, and wait."""
    os.kill(os.getppid(), number)
    signal.pause()


def tell_hello(tell):
    """Tell one word."""
    tell("hello")


def do_here(folder, environment, call, tell):
    """Do something in a folder and an environment."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    call(tell)

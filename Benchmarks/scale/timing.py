"""Whole processes, timed from their start to their end."""
import os, resource, statistics, time

QUIET = os.open(os.devnull, os.O_RDWR)
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith("STET_")} | {
    "STET_REVIEWER": "mori", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


class Failed(Exception):
    """A command that ended with another status than 0."""


def run(command, folder=None, environment=ENVIRONMENT, output=None, input=None):
    """Runs a command; gives its seconds and its peak memory in bytes."""
    before = os.getcwd()
    os.chdir(folder or before)
    out = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if output else QUIET
    given = os.open(input, os.O_RDONLY) if input else QUIET
    streams = [(os.POSIX_SPAWN_DUP2, stream, number) for number, stream in enumerate((given, out, QUIET))]
    started = time.perf_counter()
    process = os.posix_spawnp(str(command[0]), [str(word) for word in command], environment, file_actions=streams)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - started
    for stream in (out, given):
        if stream != QUIET:
            os.close(stream)
    os.chdir(before)
    if status:
        raise Failed(f"{' '.join(map(str, command))[:400]} ended with {status}")
    return seconds, usage.ru_maxrss * 1024


def in_turn(commands, rounds):
    """Runs every command once in each round, so that the machine's moods fall on all of them alike.

    Gives the seconds of each by its name; a first round warms caches and does not count. A command is (words, folder), or
    (words, folder, environment).
    """
    times = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, (command, folder, *environment) in commands.items():
            words = command(number) if callable(command) else command
            seconds, _ = run(words, folder, *environment)
            if number:
                times[name].append(seconds)
    return times


def quartiles(times):
    if len(times) == 1:
        return times * 3
    return statistics.quantiles(times, n=4)


def ratio(times, others):
    """The median of the rounds' own ratios."""
    return statistics.median(own / other for own, other in zip(times, others))

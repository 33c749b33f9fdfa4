"""Writes the golden messages: for each case its request and reply, byte for byte as they travel.

Run it by hand after a change that is meant to change messages, and read the difference before committing it:

    python -m tests.make_golden
    git diff fixtures/golden

It writes nothing when a case does not end as it says. Messages no case names any more are deleted.
"""

from __future__ import annotations

from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.golden import FOLDER, answer, kept, outcome, question, understood


def main() -> None:
    """Ask every case, and keep what was said."""
    world = World.default()
    messages = {case: _messages(case, world) for case in CASES}
    for file in FOLDER.glob("*/*.xml"):
        file.unlink()
    for case, (request, reply) in messages.items():
        kept(case, "request").parent.mkdir(parents=True, exist_ok=True)
        kept(case, "request").write_bytes(request)
        kept(case, "reply").write_bytes(reply)


def _messages(case: Case, world: World) -> tuple[bytes, bytes]:
    asked = question(case, world)
    reply = answer(case, asked)
    found = outcome(understood(case, reply))
    if found != (case.outcome, case.code):
        raise SystemExit(f"{case} ends in {found} and not in {(case.outcome, case.code)}: nothing was written")
    return asked.body or b"", reply


if __name__ == "__main__":
    main()

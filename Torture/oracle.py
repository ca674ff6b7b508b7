"""What has to hold of a desk after anything at all: it opens, audits clean, and has all that it acknowledged."""
import json

from deeds import ABSENT, WHOLE
from desk import Broken, chain_of


class Witness:
    """Remembers what a desk acknowledged, and looks whether it is there."""

    def __init__(self, desk):
        self.desk = desk
        self.acknowledged = []

    def check(self, deed=None, was_acknowledged=False):
        """Checks the desk after a deed; gives what has become of it.

        Raises Broken where something does not hold.
        """
        report = self.desk.report()
        self.audit()
        for earlier in self.acknowledged:
            state = earlier.state(report)
            if state != WHOLE:
                raise Broken(f"the acknowledged {earlier.kind} {earlier.mark} is {state}")
        state = None
        if deed:
            state = deed.state(report)
            if state not in (ABSENT, WHOLE):
                raise Broken(f"the {deed.kind} {deed.mark} is half there: {state}")
            if was_acknowledged and state != WHOLE:
                raise Broken(f"the {deed.kind} {deed.mark} was acknowledged and is {state}")
            if state == WHOLE and deed.kind not in PASSING:
                self.acknowledged.append(deed)
        self.report = report
        return state

    def audit(self):
        outcome = self.desk.run("audit", "--json")
        if outcome.status != 0:
            problems = json.loads(outcome.out)["problems"][:3] if outcome.out.startswith("{") else ""
            raise Broken(f"{outcome} {problems}")
        return json.loads(outcome.out)

    def check_ledger_file(self, name):
        """The desk's own ledger file holds its whole chain, no line torn."""
        path = self.desk.claims / "ledger" / f"{name}.jsonl"
        events, torn = chain_of(path)
        heads = json.loads(self.desk.must("status", "--json"))["desks"]
        head = next(head for head in heads if head["desk"] == name)
        if torn:
            raise Broken(f"{path.name} ends within a line")
        if not events or (events[-1]["seq"], events[-1]["hash"]) != (head["events"], head["head"]):
            raise Broken(f"{path.name} ends with event {events and events[-1]['seq']}, the chain with {head['events']}")

    def has_whole_ledger_file(self, name):
        try:
            self.check_ledger_file(name)
        except Broken:
            return False
        return True


PASSING = ("rebuild", "backup")



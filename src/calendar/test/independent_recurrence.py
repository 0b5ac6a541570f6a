"""Expands rules with Debian's python3-dateutil: `RULE DTSTART` a line in, the dates separated by commas out.
Shares nothing with the code under test."""

import datetime
import sys
import types

import dateutil.rrule
from dateutil.rrule import rrulestr

# A rule that never happens is searched for to the end of time, which is sooner for us.
dateutil.rrule.datetime = types.SimpleNamespace(**{**vars(datetime), "MAXYEAR": 2040})

for line in open(sys.argv[1], encoding="ascii"):
    rule, start = line.split()
    try:
        dates = list(rrulestr(f"DTSTART:{start}\nRRULE:{rule}"))
    except ValueError as error:
        # It refuses rules that can never happen; for us they happen never.
        never = ("Invalid combination of interval", "generates an empty set")
        assert any(words in str(error) for words in never), (line, error)
        dates = []
    print(",".join(date.strftime("%Y%m%dT%H%M%S") for date in dates))

"""Reads an invitation mail with Python's own mail reader and Debian's python3-icalendar, and says what it
found, a line each. Shares nothing with the code under test."""

import email
import email.policy
import sys
from datetime import datetime, timedelta, timezone

import icalendar

with open(sys.argv[1], "rb") as file:
    mail = email.message_from_binary_file(file, policy=email.policy.default)

print("subject", mail["Subject"])
print("to", mail["To"].addresses[0].display_name, mail["To"].addresses[0].addr_spec)
print("defects", len(mail.defects) + sum(len(part.defects) for part in mail.walk()))
print("types", " ".join(part.get_content_type() for part in mail.walk()))

part = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
print("method parameter", part.get_param("method"))
calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
print("method", calendar["METHOD"])
event = next(iter(calendar.walk("VEVENT")))
for name in ("UID", "SEQUENCE", "SUMMARY", "STATUS"):
    print(name.lower(), event[name])
attendees = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
for attendee in attendees:
    print("attendee", attendee, attendee.params["CN"], attendee.params["PARTSTAT"])

# The start by the VTIMEZONE in the document alone, not by any zone this machine knows.
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
for name in ("DTSTART", "DTEND"):
    wall = event[name].dt.replace(tzinfo=None)
    zone = zones[event[name].params["TZID"]]
    print(name.lower(), zone.localize(wall).astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M"))

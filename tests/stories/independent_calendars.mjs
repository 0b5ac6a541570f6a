// What other calendar programs read in what this house writes: Mozilla's ical.js and node-ical, which share no code
// with us or with one another.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './harness.mjs';

const require = createRequire(join(root, 'web/package.json'));
const mozilla = require('ical.js');
const ical = mozilla.default ?? mozilla;
const node = require('node-ical');

/** The events both agree on: UID, SEQUENCE, begin and end as instants, status, organizer and who is invited. */
export function eventsIn(text) {
  const calendar = new ical.Component(ical.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ical.TimezoneService.remove(zone.getFirstPropertyValue('tzid'));
    ical.TimezoneService.register(new ical.Timezone(zone));
  }
  const theirs = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ical.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      begins: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status') ?? 'CONFIRMED',
      summary: event.summary,
      attendees: component.getAllProperties('attendee').map((one) => one.getFirstValue().toLowerCase()).sort(),
    };
  });
  const others = Object.values(node.sync.parseICS(text))
    .filter((one) => one.type === 'VEVENT')
    .map((one) => ({
      uid: one.uid,
      sequence: Number(one.sequence ?? 0),
      begins: new Date(one.start).toISOString(),
      ends: new Date(one.end).toISOString(),
      status: one.status ?? 'CONFIRMED',
      summary: one.summary,
      attendees: [one.attendee ?? []].flat().map((each) => (each.val ?? each).toLowerCase()).sort(),
    }));
  const byUid = (a, b) => a.uid.localeCompare(b.uid);
  assert.deepEqual(others.sort(byUid), theirs.sort(byUid), 'ical.js and node-ical read the same');
  return theirs;
}

export const methodOf = (text) => new ical.Component(ical.parse(text)).getFirstPropertyValue('method');

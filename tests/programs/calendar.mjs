// Reads a calendar as calendars do, and says what is in it: a line of JSON for each event. Says what is
// wrong with the file first, if anything is.
//
//     node calendar.mjs MODULES FILE
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(`${modules}/ical.js/dist/ical.js`).href);

const text = readFileSync(file, 'utf8');
const root = new ICAL.Component(ICAL.parse(text));
if (root.name !== 'vcalendar') console.log(`it is a ${root.name}`);
if (root.getFirstPropertyValue('version') !== '2.0') console.log('it has no version');
const names = new Set();
for (const component of root.getAllSubcomponents()) {
  const event = new ICAL.Event(component);
  if (component.name !== 'vevent' || !event.uid || names.has(event.uid)) {
    console.log(`not an event of its own: ${component.name} ${event.uid}`);
  }
  names.add(event.uid);
  const { startDate: start, endDate: end, summary, description } = event;
  if (!start.isDate || !end.isDate || event.duration.toSeconds() !== 24 * 60 * 60) {
    console.log(`not one whole day: ${start} to ${end}`);
  }
  const status = component.getFirstPropertyValue('status');
  console.log(JSON.stringify({ start: start.toString(), status, summary, description }));
}

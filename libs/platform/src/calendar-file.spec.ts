import ICAL from 'ical.js';
import { calendarFile } from './calendar-file';

const entry = {
  uid: 'presentasi-1@terbuka',
  title: 'Presentasi: Dinas A; B, C\\D',
  startsAt: new Date('2026-10-12T01:20:00Z'),
  endsAt: new Date('2026-10-12T01:45:00Z'),
  writtenAt: new Date('2026-10-01T00:00:00Z'),
  place: 'Aula, lantai 2',
  url: 'https://rapat.contoh.go.id/1?a=b&c=d',
  text: `Urutan 2\nJangan terlambat. ${'Kalimat panjang sekali untuk dilipat. '.repeat(5)}`,
};

/** Read by another library than the one that wrote it. */
const read = (text: string): ICAL.Event => {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [event, ...more] = root.getAllSubcomponents('vevent');
  if (!event || more.length > 0) throw new Error('not one event');
  return new ICAL.Event(event);
};

test('another reader finds the same instant, words and identity', () => {
  const event = read(calendarFile('Presentasi', entry));
  expect([event.uid, event.summary, event.location]).toEqual([entry.uid, entry.title, entry.place]);
  expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
  expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
  expect(event.description).toBe(entry.text);
  expect(event.component.getFirstPropertyValue('url')).toBe(entry.url);
});

test('times are written in UTC, lines end and fold as the standard says', () => {
  const text = calendarFile('Presentasi', entry);
  expect(text).toContain('DTSTART:20261012T012000Z\r\n');
  expect(text).toContain('DTEND:20261012T014500Z\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a newer file has the same identity and a higher sequence, so that the entry moves', () => {
  const newer = { ...entry, startsAt: new Date('2026-10-12T03:20:00Z'), writtenAt: new Date('2026-10-02T00:00:00Z') };
  const [before, after] = [read(calendarFile('Presentasi', entry)), read(calendarFile('Presentasi', newer))];
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

test('words of strangers stay words: no line of theirs becomes a line of the calendar', () => {
  const text = calendarFile('Presentasi', { ...entry, place: 'Aula\r\nATTENDEE:mailto:x@y.z', url: null });
  expect(text).not.toMatch(/^ATTENDEE/m);
  expect(read(text).location).toContain('ATTENDEE:mailto:x@y.z');
});

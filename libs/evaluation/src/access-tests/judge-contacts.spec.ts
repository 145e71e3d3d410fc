import { decreedHolidays, holidayCalendar, startOfDay, type CalendarDay } from '@app/calendar';
import { builtInInstruments, type Instrument } from '@app/instrument';
import { judgeContacts, type Contact, type ContactRules } from './judge-contacts';

const instrument = builtInInstruments['uji-akses-2026'];
const calendarWith = (...days: readonly CalendarDay[]) =>
  holidayCalendar([...decreedHolidays.days, ...days], { off: ['nationalHoliday', 'own'], completeYears: [2026] });

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const at = (date: string, zone = 'Asia/Jakarta', seconds = 9 * 3_600): number =>
  startOfDay(date, zone) + seconds * 1_000;
const contact = (kind: Contact['kind'], when: number, registrationNumber: string | null = null): Contact => ({
  kind,
  at: when,
  registrationNumber,
});
const rules = (more: Partial<ContactRules> = {}): ContactRules => ({
  calendar: calendarWith(),
  timeZone: 'Asia/Jakarta',
  now: at('2026-08-11'),
  isClosed: false,
  ...more,
});
const timeliness = (contacts: readonly Contact[], more: Partial<ContactRules> = {}) =>
  judgeContacts(instrument, [contact('sent', at('2026-08-10')), ...contacts], rules(more))['W01'];
const receipt = (contacts: readonly Contact[], more: Partial<ContactRules> = {}) =>
  judgeContacts(instrument, [contact('sent', at('2026-08-10')), ...contacts], rules(more))['S02'];
const chosen = (level: string): object => ({ value: { choice: level } });

/*
 * By hand: sent Monday 10 August 2026. 11 12 13 14 are days 1–4; 17 is Independence Day; 18 19 20 21 are 5–8; 24 is 9;
 * 25 is Maulid Nabi; 26 is day 10. Then 27 28 are 11–12, 31 is 13, 1 2 3 September 14–16, 4 September is day 17.
 */
describe('when an answer came', () => {
  test('the tenth working day is in time, and its way is told', () => {
    const judged = timeliness([contact('answered', at('2026-08-26'))]);
    expect(judged).toEqual({
      value: { choice: 'A' },
      why: [
        'Permohonan dikirim 10 Agustus 2026; hari kerja ke-10 jatuh pada 26 Agustus 2026.',
        'Dijawab 26 Agustus 2026, dalam jangka waktu.',
      ],
      isProvisional: false,
      dueOn: '2026-08-26',
      isOver: false,
    });
  });

  test('what is awaited is awaited to the end of its day, and no longer', () => {
    expect(timeliness([], { now: at('2026-08-26', 'Asia/Jakarta', 86_399) })).toMatchObject({
      value: null,
      isOver: false,
    });
    expect(timeliness([], { now: at('2026-08-27', 'Asia/Jakarta', 0) })).toMatchObject({ value: null, isOver: true });
  });

  test.each(zones)('the last second of day 10 is in time in %s, the next one late', (timeZone) => {
    const [sent, lastSecond] = [at('2026-08-10', timeZone), at('2026-08-26', timeZone, 86_399)];
    const judged = (when: number) =>
      judgeContacts(instrument, [contact('sent', sent), contact('answered', when)], rules({ timeZone }))['W01'];
    expect(judged(lastSecond)).toMatchObject(chosen('A'));
    expect(judged(lastSecond + 1_000)).toMatchObject(chosen('B'));
  });

  test('a notice by day 10 gives until day 17; one that comes later gives nothing', () => {
    const inTime = contact('extended', at('2026-08-26'));
    expect(timeliness([inTime, contact('answered', at('2026-09-04'))])).toMatchObject(chosen('A'));
    expect(timeliness([inTime, contact('answered', at('2026-09-07'))])).toMatchObject(chosen('B'));
    const late = timeliness([contact('extended', at('2026-08-27')), contact('answered', at('2026-09-04'))]);
    expect(late).toMatchObject(chosen('B'));
    expect(late?.why[1]).toContain('jadi tidak memperpanjang');
  });

  test('a refusal and a bare document are answers; a receipt and a talk are none', () => {
    for (const kind of ['refused', 'documentReceived'] as const)
      expect(timeliness([contact(kind, at('2026-08-20'))])).toMatchObject(chosen('A'));
    for (const kind of ['acknowledged', 'other'] as const)
      expect(timeliness([contact(kind, at('2026-08-20'))], { isClosed: true })).toMatchObject(chosen('C'));
  });

  test('without an answer it is open until the test is closed', () => {
    expect(timeliness([], { now: at('2026-10-01') })).toMatchObject({ value: null });
    expect(timeliness([], { isClosed: true })).toMatchObject(chosen('C'));
  });

  test('what lies before the request answers nothing, and without a request nothing is judged', () => {
    expect(timeliness([contact('answered', at('2026-08-07'))], { isClosed: true })).toMatchObject(chosen('C'));
    expect(judgeContacts(instrument, [contact('answered', at('2026-08-20'))], rules())).toEqual({});
  });

  test('a holiday that is added meanwhile moves the tenth day', () => {
    const calendar = calendarWith({ date: '2026-08-20', kind: 'own', name: 'Hari jadi kabupaten' });
    expect(timeliness([contact('answered', at('2026-08-27'))])).toMatchObject(chosen('B'));
    expect(timeliness([contact('answered', at('2026-08-27'))], { calendar })).toMatchObject(chosen('A'));
  });

  test('beyond the years that are known it is provisional', () => {
    const late = [contact('sent', at('2026-12-28')), contact('answered', at('2027-01-05'))];
    expect(judgeContacts(instrument, late, rules())['W01']?.isProvisional).toBe(true);
  });
});

describe('the receipt', () => {
  test('it bears a number and comes by the next working day', () => {
    expect(receipt([contact('acknowledged', at('2026-08-11'), '017')])).toMatchObject(chosen('YA'));
    expect(receipt([contact('acknowledged', at('2026-08-12'), '017')])).toMatchObject(chosen('TIDAK'));
    expect(receipt([contact('acknowledged', at('2026-08-11'))], { now: at('2026-08-12') })).toMatchObject(
      chosen('TIDAK'),
    );
    expect(receipt([], { now: at('2026-08-11') })).toMatchObject({ value: null });
  });

  test('after a Friday before a holiday the next working day is Tuesday', () => {
    const friday = [contact('sent', at('2026-08-14')), contact('acknowledged', at('2026-08-18'), '9')];
    expect(judgeContacts(instrument, friday, rules())['S02']).toMatchObject(chosen('YA'));
  });
});

test('an instrument whose items have another form leaves them to the assessor', () => {
  const other: Instrument = { ...instrument, children: [] };
  expect(judgeContacts(other, [contact('sent', at('2026-08-10'))], rules())).toEqual({});
});

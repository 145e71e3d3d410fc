import { createHash } from 'node:crypto';
import type { Actor } from '@app/access';
import { builtInInstruments, checkInstrument, linkYears, type Instrument } from '@app/instrument';
import { answersOf, type Filling } from './fill-assessment';
import { verdictsOf } from './judge-assessment';
import { lastYearsInstruments } from './last-years-instruments';
import { regencyBodies } from './regency';

const nobody: Actor = { userId: '', membershipId: '', role: 'unitPpid', organiserId: null, publicBodyId: null };

const instrumentOf = (kind: string): Instrument => {
  const found = builtInInstruments[`${kind.toLowerCase()}-2026`];
  if (!found) throw new RangeError(`no instrument for ${kind}`);
  return found;
};

const fillingOf = (code: string): Filling => {
  const body = regencyBodies().find((one) => one.code === code);
  if (!body) throw new RangeError(`no body ${code}`);
  const people = { unitPpid: nobody, superior: nobody };
  return { assessmentId: '', body, people, instrument: instrumentOf(body.kind), year: 2026 };
};

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the demo generator', () => {
  // Changes with the built-in questionnaires and with the generator, and then the demo's published numbers change too.
  test.each([
    ['35.08.dinkes', '0f06edc45f727566f030d3eb73c94d65a9fe13780eeb2a6be2da340ec6f503ba'],
    ['35.08.07', 'fdc0ff95061142c9f87dc99c20bcdc697806fc89bbfe86ca78dd254bd0a835ae'],
    ['35.08.07.2002', 'ee9b612b1c43d909c8880d8ea846725672dc1165ea0d52bb8a3b20c1241c88bd'],
  ])('drafts the same answers and verdicts for %s on every machine', (code, expected) => {
    const filling = fillingOf(code);
    expect(digest([answersOf(filling), verdictsOf(filling)])).toBe(expected);
  });

  test('knows every body of the regency once', () => {
    const codes = regencyBodies().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(257);
  });

  test('asked four questions differently last year, in questionnaires nobody objects to', () => {
    const { OPD, KECAMATAN, DESA } = lastYearsInstruments(2025);
    expect([OPD, KECAMATAN, DESA].map((one) => checkInstrument(one))).toEqual([[], [], []]);
    const links = linkYears(OPD, builtInInstruments['opd-2026']).filter(({ link }) => link !== 'same');
    expect(links.map(({ code, previousCode, link }) => [code, previousCode, link])).toEqual([
      ['C09', 'C09', 'changed'],
      ['F07', 'F07', 'changed'],
      ['F12', null, 'new'],
      [null, 'F12L', 'gone'],
    ]);
    const village = linkYears(DESA, builtInInstruments['desa-2026']).filter(({ link }) => link !== 'same');
    expect(village.map(({ code, link }) => [code, link])).toEqual([['DE03', 'changed']]);
  });
});

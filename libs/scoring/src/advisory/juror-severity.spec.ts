import * as fc from 'fast-check';
import { advisory } from '..';

const { jurorSeverities } = advisory;

const mark = (juror: string, body: string, score: number) => ({ juror, body, score: `${score}` });
const severityOf = (marks: readonly ReturnType<typeof mark>[]) =>
  Object.fromEntries(
    jurorSeverities(marks).groups.flatMap(({ jurors }) => jurors.map(({ juror, severity }) => [juror, severity])),
  );

test('a juror is strict by the points given below the others for the same bodies', () => {
  const marks = [mark('Sari', 'a', 80), mark('Tono', 'a', 90), mark('Sari', 'b', 60), mark('Tono', 'b', 70)];
  expect(severityOf(marks)).toEqual({ Sari: 5, Tono: -5 });
  expect(jurorSeverities(marks).groups[0]!.jurors.map(({ spread, marks: given }) => [spread, given])).toEqual([
    [0, 2],
    [0, 2],
  ]);
});

test('whoever saw the weaker bodies is not called strict for it', () => {
  const marks = [
    ...[mark('Sari', 'strong', 95), mark('Tono', 'strong', 95)],
    ...[mark('Tono', 'weak', 40), mark('Umar', 'weak', 40)],
  ];
  const severity = severityOf(marks);
  for (const juror of ['Sari', 'Tono', 'Umar']) expect(severity[juror]).toBeCloseTo(0, 9);
});

test('panels without a body in common are not compared, and each has a mean of its own', () => {
  const marks = [...[mark('Sari', 'a', 80), mark('Tono', 'a', 90)], ...[mark('Umar', 'b', 10), mark('Vera', 'b', 30)]];
  const { groups, comparable } = jurorSeverities(marks);
  expect(comparable).toBe(false);
  expect(groups.map(({ jurors, bodies }) => [jurors.map(({ juror }) => juror), bodies])).toEqual([
    [['Sari', 'Tono'], ['a']],
    [['Umar', 'Vera'], ['b']],
  ]);
  expect(severityOf(marks)).toEqual({ Sari: 5, Tono: -5, Umar: 10, Vera: -10 });
});

test('of a juror who sat alone nothing is said', () => {
  const { groups } = jurorSeverities([mark('Sari', 'a', 80), mark('Sari', 'b', 20)]);
  expect(groups).toEqual([{ jurors: [{ juror: 'Sari', marks: 2, severity: null, spread: null }], bodies: ['a', 'b'] }]);
});

test('no marks, no groups', () => {
  expect(jurorSeverities([])).toEqual({ groups: [], comparable: true });
});

const jurorCodes = Array.from({ length: 7 }, (_, index) => `j${index}`);
const bodyCodes = Array.from({ length: 12 }, (_, index) => `b${index}`);
const seats = fc.uniqueArray(
  fc.record({
    juror: fc.constantFrom(...jurorCodes),
    body: fc.constantFrom(...bodyCodes),
    score: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 60, selector: ({ juror, body }) => `${juror} ${body}` },
);

test('severities planted in scores without noise are found again in every connected panel, up to their mean', () => {
  fc.assert(
    fc.property(
      seats,
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 7, maxLength: 7 }),
      (drawn, planted) => {
        const leniency = (juror: string): number => planted[jurorCodes.indexOf(juror)]!;
        const level = (body: string): number => 30 + 3 * bodyCodes.indexOf(body);
        const marks = drawn.map(({ juror, body }) => mark(juror, body, level(body) + leniency(juror)));
        for (const { jurors } of jurorSeverities(marks).groups) {
          const mean = jurors.reduce((sum, { juror }) => sum + leniency(juror), 0) / jurors.length;
          for (const { juror, severity, spread } of jurors.filter(() => jurors.length > 1)) {
            expect(severity).toBeCloseTo(mean - leniency(juror), 7);
            expect(spread).toBeCloseTo(0, 5);
          }
        }
      },
    ),
  );
});

test('what is left over sums to nothing for each juror: the least squares could not be less', () => {
  fc.assert(
    fc.property(seats, (drawn) => {
      const marks = drawn.map(({ juror, body, score }) => mark(juror, body, score));
      const severity = severityOf(marks);
      const levelled = drawn.map((seat) => ({ ...seat, own: seat.score + (severity[seat.juror] ?? 0) }));
      const restOf = (one: (typeof levelled)[number]): number => {
        const same = levelled.filter(({ body }) => body === one.body);
        return one.own - same.reduce((sum, { own }) => sum + own, 0) / same.length;
      };
      for (const juror of new Set(drawn.map((seat) => seat.juror))) {
        const rests = levelled.filter((seat) => seat.juror === juror).map(restOf);
        expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeCloseTo(0, 6);
      }
    }),
  );
});

test('the order of the marks says nothing', () => {
  fc.assert(
    fc.property(seats, (drawn) => {
      const marks = drawn.map(({ juror, body, score }) => mark(juror, body, score));
      const [one, other] = [severityOf(marks), severityOf([...marks].reverse())];
      expect(Object.keys(one).sort()).toEqual(Object.keys(other).sort());
      for (const [juror, severity] of Object.entries(one))
        if (severity === null) expect(other[juror]).toBeNull();
        else expect(other[juror]).toBeCloseTo(severity, 6);
    }),
  );
});

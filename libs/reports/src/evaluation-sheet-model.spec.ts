import { builtInInstruments, itemsOf, type ItemValue } from '@app/instrument';
import { scorePeriod, type PeriodDocument } from '@app/scoring';
import { sampleContext, samplePeriod, sha256 } from '../test/sample-period';
import { answerText, verdictText } from './answer-text';
import { evaluationSheetModel } from './evaluation-sheet-model';
import { evaluationSheetHtml } from './html/evaluation-sheet-html';

const sample = samplePeriod(20);
const id = '35.08.opd.002';
const items = itemsOf(builtInInstruments['opd-2026']);
// The heaviest, so that its recommendation is among those printed.
const scale = items.filter(({ kind }) => kind === 'scale').sort((a, b) => Number(b.weight) - Number(a.weight))[0];
const checklist = items.find(({ kind }) => kind === 'checklist');
if (scale?.kind !== 'scale' || checklist?.kind !== 'checklist') throw new Error('the OPD instrument has both kinds');

const best: ItemValue = { choice: scale.levels[0]?.code ?? '' };
const worst: ItemValue = { choice: scale.levels.at(-1)?.code ?? '' };

const withFacts = (answers: Record<string, ItemValue>, verdicts: Record<string, ItemValue>): PeriodDocument => ({
  ...sample,
  subjects: sample.subjects.map((subject) =>
    subject.id === id ? { ...subject, stages: { saq: { answers, verdicts } } } : subject,
  ),
});

const sheet = (document: PeriodDocument, details = {}) =>
  evaluationSheetModel(document, scorePeriod(document, sha256), id, { ...sampleContext(document), details });

test('an answer reads in the words of its item', () => {
  expect(answerText(scale, best)).toBe(scale.levels[0]?.text.id);
  expect(answerText(checklist, { elements: [] })).toBe(`Tidak satu pun dari ${checklist.elements.length} unsur`);
  expect(answerText(scale, undefined)).toBe('Tidak dijawab');
});

test.each([
  [best, best, 'Diterima'],
  [best, worst, `Dikoreksi: ${scale.levels.at(-1)?.text.id}`],
  [best, { rejected: true } as const, 'Ditolak'],
  [best, undefined, 'Belum diverifikasi'],
  [undefined, undefined, '–'],
  [best, { notApplicable: true } as const, 'Tidak dipersyaratkan'],
])('the verdict beside the answer, case %#', (answer, verdict, text) => {
  expect(verdictText(scale, answer, verdict)).toBe(text);
});

test('a rejected item stands on the sheet with 0 and comes back as a recommendation with the reason', () => {
  const facts = { [scale.code]: best };
  const model = sheet(withFacts(facts, { [scale.code]: { rejected: true } }), {
    notes: { [scale.code]: 'Tautan mati' },
  });
  const row = model.stages[0]?.groups.flatMap((group) => group.items).find(({ code }) => code === scale.code);
  expect(row).toMatchObject({ verdict: 'Ditolak', scoreText: '0,00', note: 'Tautan mati' });
  const advice = model.advice.find(({ code }) => code === scale.code);
  expect(advice?.sentence).toContain('Catatan verifikator: Tautan mati.');
  expect(model.advice).toHaveLength(20);
  expect(model.adviceLeft).toBeGreaterThan(0);
});

test('a body with full marks gets no recommendation for that item', () => {
  const model = sheet(withFacts({ [scale.code]: best }, { [scale.code]: best }));
  expect(model.advice.map(({ code }) => code)).not.toContain(scale.code);
});

test('an item code such as "constructor" reads no inherited note', () => {
  const model = sheet(withFacts({}, {}), { notes: Object.create({ [scale.code]: 'bukan' }) as Record<string, string> });
  const notes = model.stages.flatMap(({ groups }) => groups.flatMap((group) => group.items.map(({ note }) => note)));
  expect(notes).not.toContain('bukan');
});

test('only http links become links', () => {
  const details = {
    evidence: {
      [scale.code]: [
        { label: 'x', url: 'javascript:alert(1)' },
        { label: 'y', url: 'https://a.go.id/"b' },
      ],
    },
  };
  const page = evaluationSheetHtml(sheet(withFacts({}, {}), details), { fontCss: '', chartScript: '' });
  expect(page).not.toContain('javascript:');
  expect(page).toContain('href="https://a.go.id/&quot;b"');
});

test('a subject that the period does not have is refused', () => {
  const scored = scorePeriod(sample, sha256);
  expect(() => evaluationSheetModel(sample, scored, 'nobody', sampleContext(sample))).toThrow(RangeError);
});

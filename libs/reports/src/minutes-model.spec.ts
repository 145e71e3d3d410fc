import { createHash } from 'node:crypto';
import { scorePeriod } from '@app/scoring';
import { sampleContext, samplePeriod } from '../test/sample-period';
import { minutesModel, type MinutesSitting } from './minutes-model';

const document = samplePeriod(12);
const scored = scorePeriod(document, (text) => createHash('sha256').update(text).digest('hex'));
const sitting: MinutesSitting = {
  heldOn: '2026-11-01',
  place: 'Ruang rapat',
  chair: 'Komang',
  members: [
    { name: 'Komang', position: 'Ketua', present: true },
    { name: 'Ani', position: 'Anggota', present: false },
  ],
  present: 1,
  quorum: 1,
  closedAt: null,
  decisions: [
    { about: null, decision: 'Nilai dinyatakan benar.', reason: 'Diperiksa.', vote: null, outcome: 'consensus' },
    { about: 'Desa', decision: 'Ditunda.', reason: 'Kurang bukti.', vote: { for: 0, against: 1, abstain: 0 }, outcome: 'refused' }, // prettier-ignore
  ],
};

describe('the minutes of a sitting', () => {
  test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])(
    'the day is the day that was given, in %s',
    (timeZone) => {
      expect(minutesModel(document, scored, sitting, { ...sampleContext(document), timeZone }).heldOn).toBe(
        '1 November 2026',
      );
    },
  );

  test('they tell who was there, whether that was enough, and how each thing was decided', () => {
    const model = minutesModel(document, scored, sitting, sampleContext(document));
    expect(model.attendance).toBe('Hadir 1 dari 2 anggota; kuorum 1, terpenuhi.');
    expect(model.signers).toEqual([{ name: 'Komang', position: 'Ketua' }]);
    expect(model.decisions.map(({ about, vote }) => [about, vote])).toEqual([
      ['Seluruh peserta', 'Diputus secara mufakat.'],
      ['Desa', 'Diputus dengan suara, tidak disetujui: setuju 0, tidak setuju 1, abstain 0.'],
    ]);
  });

  test('minutes of a sitting that is not closed are a draft', () => {
    expect(minutesModel(document, scored, sitting, sampleContext(document)).isDraft).toBe(true);
    const closed = { ...sitting, closedAt: '2026-11-01T08:00:00.000Z' };
    expect(minutesModel(document, scored, closed, sampleContext(document)).isDraft).toBe(false);
  });
});

import type { Instrument } from '@app/instrument';
import { visitMinutesModel, type VisitFacts } from './visit-minutes-model';

const hand = (party: 'assessor' | 'body', way: 'drawn' | 'refused'): VisitFacts['signatures'][number] => ({
  ...{ party, way, name: 'Made', position: null, strokes: null, reason: way === 'refused' ? 'Belum sepakat.' : null },
  ...{ signedAt: '2026-10-12T02:00:00.000Z', contentSha256: 'a'.repeat(64), evidence: [] },
});

const minutesOf = (...signatures: VisitFacts['signatures']) =>
  visitMinutesModel({
    letterhead: {} as VisitFacts['letterhead'],
    ...{ organiserName: 'Komisi Informasi', timeZone: 'Asia/Jakarta', periodTitle: 'Uji 2026', stageLabel: 'Visitasi' },
    ...{ bodyName: 'Desa Kraton', bodyKind: 'desa', categoryLabel: 'Desa', assessors: ['Made'] },
    instrument: { title: { id: 'Lembar' }, version: '1', verified: true, children: [] } as unknown as Instrument,
    ...{ found: {}, proofs: [], corrections: [] },
    signatures,
  });

describe('what the minutes say of the signatures', () => {
  test.each([
    [
      'both signed',
      ['drawn', 'drawn'],
      'Kedua pihak menandatangani temuan, catatan, serta foto, berkas, dan tautan di atas.',
    ],
    [
      'the body refused',
      ['drawn', 'refused'],
      'Temuan, catatan, serta foto, berkas, dan tautan di atas hanya ditandatangani penilai.',
    ],
  ] as const)('%s', (_, [assessor, body], words) => {
    expect(minutesOf(hand('assessor', assessor), hand('body', body)).signedBy).toBe(words);
  });

  test('signatures of the first format do not cover photographs, and say so', () => {
    const of = (party: 'assessor' | 'body') => ({ ...hand(party, 'drawn'), evidence: null });
    const { signedBy, remarks } = minutesOf(of('assessor'), of('body'));
    expect(signedBy).toBe('Kedua pihak menandatangani temuan dan catatan di atas.');
    expect(remarks).toEqual([expect.stringContaining('terbuka/visit@1: foto, berkas, dan tautan belum tercakup')]);
    expect(minutesOf(hand('assessor', 'drawn'), hand('body', 'drawn')).remarks).toEqual([]);
  });
});

import type { Instrument } from '@app/evaluation';

const law = [{ citation: 'UU 14/2008 pasal 9', verified: false }];
const definition = { id: 'Uji.' };

/** A village's questionnaire small enough to fill by hand: one item of each kind. */
export const smallQuestionnaire: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji-desa',
  version: '1',
  title: { id: 'Kuesioner uji' },
  purpose: 'questionnaire',
  source: { id: 'Pengujian' },
  verified: false,
  aggregate: 'weighted',
  children: [
    {
      type: 'item',
      kind: 'yesNo',
      code: 'A1',
      text: { id: 'Ada situs web?' },
      weight: '40',
      law,
      definition,
      evidence: { anyOf: ['link'], minimum: 1 },
    },
    {
      type: 'item',
      kind: 'scale',
      code: 'A2',
      text: { id: 'Seberapa mutakhir?' },
      weight: '30',
      law,
      definition,
      levels: [
        { code: 'BAIK', text: { id: 'Baik' }, fraction: '1' },
        { code: 'CUKUP', text: { id: 'Cukup' }, fraction: '0.5' },
        { code: 'KURANG', text: { id: 'Kurang' }, fraction: '0' },
      ],
    },
    {
      type: 'item',
      kind: 'number',
      code: 'A3',
      text: { id: 'Berapa permohonan dijawab?' },
      weight: '20',
      law,
      definition,
      min: '0',
      max: '100',
      rule: { type: 'linear', zeroAt: '0', fullAt: '100' },
    },
    {
      type: 'item',
      kind: 'yesNo',
      code: 'A4',
      text: { id: 'Ada daftar informasi?' },
      weight: '10',
      law,
      definition,
      notApplicable: { statement: true },
      evidence: { anyOf: ['file', 'photo', 'statement'], minimum: 1 },
    },
  ],
};

/** The jury's rubric beside it. */
export const smallRubric: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji-rubrik',
  version: '1',
  title: { id: 'Rubrik uji' },
  purpose: 'rubric',
  source: { id: 'Pengujian' },
  verified: false,
  aggregate: 'weighted',
  children: ['K1', 'K2'].map((code) => ({
    type: 'item',
    kind: 'number',
    code,
    text: { id: `Kriteria ${code}` },
    weight: '50',
    law,
    definition,
    min: '0',
    max: '100',
    rule: { type: 'linear', zeroAt: '0', fullAt: '100' },
  })),
};

/** A whole policy over them; the SAQ is open from last year to next year unless told otherwise. */
export const smallPolicy = (
  code: string,
  saq = { from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' },
): Record<string, unknown> => ({
  code,
  title: `Monev uji ${code}`,
  year: 2026,
  organiser: 'Kabupaten Contoh',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [
    { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '80', instrument: { DESA: 'uji-desa' } },
    {
      code: 'presentasi',
      label: 'Presentasi',
      kind: 'panel',
      weight: '20',
      instrument: 'uji-rubrik',
      panel: { aggregate: 'mean', minJurors: 1 },
      gate: { on: 'saq', atLeast: '50' },
    },
  ],
  bands: [
    { code: 'INFORMATIF', label: 'Informatif', from: '90', requires: [{ stage: 'presentasi', attended: true }] },
    { code: 'CUKUP_INFORMATIF', label: 'Cukup Informatif', from: '60' },
    { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0' },
  ],
  categories: [{ code: 'DESA', label: 'Desa' }],
  windows: { saq },
  ranking: { within: ['category'], ties: 'competition' },
});

/** What an assessor checks: codes that the questionnaire has too, an item without weight, and a text. */
export const smallCheck: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji-laman',
  version: '1',
  title: { id: 'Pemeriksaan uji' },
  purpose: 'channelCheck',
  source: { id: 'Pengujian' },
  verified: false,
  aggregate: 'weighted',
  children: [
    {
      type: 'item',
      kind: 'yesNo',
      code: 'A1',
      text: { id: 'Laman hidup?' },
      weight: '60',
      law,
      definition,
      filledBy: 'assessor',
    },
    {
      type: 'item',
      kind: 'number',
      code: 'L2',
      text: { id: 'Berapa persen tautan mati?' },
      weight: '40',
      law,
      definition,
      filledBy: 'assessor',
      min: '0',
      max: '100',
      rule: { type: 'linear', zeroAt: '20', fullAt: '0' },
    },
    {
      type: 'item',
      kind: 'yesNo',
      code: 'L3',
      text: { id: 'Ada logo?' },
      weight: '0',
      law,
      definition,
      filledBy: 'assessor',
    },
    {
      type: 'item',
      kind: 'text',
      code: 'L4',
      text: { id: 'Catatan' },
      weight: '0',
      law,
      definition,
      filledBy: 'assessor',
    },
  ],
};

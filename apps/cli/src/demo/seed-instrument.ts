import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import type { DemoServices } from './demo-services';
import type { DemoPeople } from './seed-people';

const code = 'saq-opd-lumajang';
const title = {
  id: 'SAQ Perangkat Daerah Kabupaten Lumajang',
  en: 'Self-Assessment Questionnaire for the Agencies of Lumajang',
};
const source = {
  id: 'Disusun PPID Utama Kabupaten Lumajang dari usulan Terbuka untuk perangkat daerah; bukan SAQ resmi Komisi Informasi.',
  en: 'Adapted by PPID Utama Kabupaten Lumajang from the proposal by Terbuka; not the official SAQ of the Information Commission.',
};

type Entry = InstrumentNode | Item;

const withItem = (entries: readonly Entry[], wanted: string, change: (item: Item) => Item): readonly Entry[] =>
  entries.map((entry) => {
    if (entry.type === 'node') return { ...entry, children: withItem(entry.children, wanted, change) };
    return entry.code === wanted ? change(entry) : entry;
  });

/** What the team is working on after publishing: one question sharpened. */
const sharpened = (instrument: Instrument): Instrument => ({
  ...instrument,
  children: withItem(instrument.children, 'C05', (item) => ({
    ...item,
    definition: {
      id: `${item.definition?.id ?? ''} Permohonan yang dicabut pemohon tidak ikut dihitung.`,
      en: `${item.definition?.en ?? ''} Requests withdrawn by the requester do not count.`,
    },
  })),
});

/** An instrument of the organiser's own: adapted from a built-in one, published once, and being worked on since. */
export const seedInstrument = async (
  {
    instrumentDrafts,
    instrumentVersions,
    instrumentComments,
  }: Pick<DemoServices, 'instrumentDrafts' | 'instrumentVersions' | 'instrumentComments'>,
  { admin, commissioner }: Pick<DemoPeople, 'admin' | 'commissioner'>,
): Promise<void> => {
  const { id, content } = await instrumentDrafts.create(admin, {
    code,
    title: title.id,
    from: { kind: 'builtIn', code: 'opd-2026' },
    asNextYear: true,
  });
  const first: Instrument = { ...content, title, source };
  const saved = await instrumentDrafts.save(admin, id, { revision: 1, content: first });
  const note = 'Versi pertama, dibahas bersama PPID Pelaksana.';
  await instrumentVersions.publish(admin, id, { revision: saved.revision, note, reasons: [] });
  await instrumentDrafts.save(admin, id, { revision: saved.revision, content: sharpened(first) });
  const text = 'Bagaimana dengan permohonan yang dicabut pemohon? Tahun lalu tiga dinas menghitungnya berbeda.';
  await instrumentComments.add(commissioner, id, { itemCode: 'C05', text });
  await instrumentComments.add(admin, id, {
    itemCode: null,
    text: 'Dasar hukum yang belum diperiksa mohon dicek Bagian Hukum.',
  });
};

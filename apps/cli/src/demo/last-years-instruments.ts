import { builtInInstruments, copyInstrument, type Instrument, type InstrumentNode, type Item } from '@app/instrument';

type Entry = InstrumentNode | Item;

/** What last year asked differently: once a plain yes or no, once an easier measure, once something else altogether. */
const asked: Readonly<Record<string, (item: Item) => Item>> = {
  C09: ({ type, code, text, weight, law, evidence }) => ({
    type,
    kind: 'yesNo',
    code,
    text,
    weight,
    law,
    definition: {
      id: 'YA bila survei kepuasan layanan informasi dilakukan pada tahun itu, ditindaklanjuti atau tidak.',
      en: 'Yes if a satisfaction survey on information services was carried out that year, followed up or not.',
    },
    ...(evidence && { evidence }),
  }),
  DE03: ({ type, code, text, weight, law, evidence }) => ({
    type,
    kind: 'yesNo',
    code,
    text,
    weight,
    law,
    definition: {
      id: 'YA bila laman desa dapat dibuka, kapan pun terakhir diisi.',
      en: 'Yes if the village website can be opened, whenever it was last filled in.',
    },
    ...(evidence && { evidence }),
  }),
  F07: (item) => (item.kind === 'number' ? { ...item, rule: { type: 'linear', zeroAt: '0', fullAt: '1' } } : item),
  F12: ({ type, weight, law }) => ({
    type,
    kind: 'yesNo',
    code: 'F12L',
    text: {
      id: 'Adakah aplikasi ponsel untuk layanan informasi?',
      en: 'Is there a mobile app for information services?',
    },
    weight,
    law,
    definition: {
      id: 'YA bila aplikasi resmi dapat dipasang dari toko aplikasi dan dipakai mengajukan permohonan.',
      en: 'Yes if an official app can be installed from an app store and used to make a request.',
    },
    evidence: { anyOf: ['link'], minimum: 1 },
  }),
};

const asLastYear = (entry: Entry): Entry =>
  entry.type === 'node'
    ? { ...entry, children: entry.children.map(asLastYear) }
    : (asked[entry.code]?.(entry) ?? entry);

const ofYear = (instrument: Instrument, code: string, year: number): Instrument => ({
  ...copyInstrument(instrument, {
    code,
    title: {
      id: instrument.title.id.replace('2026', String(year)),
      ...(instrument.title.en !== undefined && { en: instrument.title.en.replace('2026', String(year)) }),
    },
  }),
  children: instrument.children.map(asLastYear),
});

/**
 * The questionnaires of the demo's finished year, by the categories that took part. Four questions were others then, so that comparing the years shows where a series breaks.
 */
export const lastYearsInstruments = (year: number): Readonly<Record<'OPD' | 'KECAMATAN' | 'DESA', Instrument>> => ({
  OPD: ofYear(builtInInstruments['opd-2026'], `opd-${year}`, year),
  KECAMATAN: ofYear(builtInInstruments['kecamatan-2026'], `kecamatan-${year}`, year),
  DESA: ofYear(builtInInstruments['desa-2026'], `desa-${year}`, year),
});

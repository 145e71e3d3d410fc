import type { ChangedField } from './changed-field';
import { describeCondition } from './describe-condition';
import {
  describeElements,
  describeEvidence,
  describeKind,
  describeLaw,
  describeLevels,
  describeRange,
  describeRequired,
  describeScoring,
  spokenList,
} from './describe-rules';
import type { Instrument, InstrumentNode, Item, Text } from './instrument';
import { spoken } from './violation';

/** Fields of something in words, each null where there is nothing to say. */
export type Description = ReadonlyMap<ChangedField, string | null>;

type Words = Readonly<Partial<Record<ChangedField, string | null | undefined>>>;

const description = (found: Words): Description =>
  new Map(Object.entries(found).map(([field, words]) => [field as ChangedField, words || null]));

const aggregateWords: Readonly<Record<Instrument['aggregate'], string>> = {
  weighted: 'Rata-rata tertimbang',
  mean: 'Rata-rata biasa',
  sum: 'Jumlah poin dibagi poin paling banyak',
};

const purposeWords: Readonly<Record<Instrument['purpose'], string>> = {
  questionnaire: 'Kuesioner penilaian mandiri',
  rubric: 'Rubrik presentasi',
  channelCheck: 'Pemeriksaan kanal',
  accessTest: 'Uji akses',
  visit: 'Visitasi',
};

/** What stands at the head of an instrument. Its code and version name it and are no part of what it says. */
export const describeHead = (instrument: Instrument): Description =>
  description({
    title: instrument.title.id,
    purpose: purposeWords[instrument.purpose],
    source: instrument.source.id,
    verified: instrument.verified ? 'Naskah resmi' : 'Usulan, belum diverifikasi',
    aggregate: aggregateWords[instrument.aggregate],
    translation: translations([
      ['Judul', instrument.title],
      ['Sumber', instrument.source],
    ]),
  });

/** One English text a line, each with what it translates; null where nothing is translated. */
const translations = (texts: readonly (readonly [string, Text | undefined])[]): string | null =>
  texts.flatMap(([what, text]) => (text?.en ? [`${what}: ${text.en}`] : [])).join('\n') || null;

/** A node or an item in words, apart from its code and its place. */
export const describeEntry = (entry: InstrumentNode | Item): Description =>
  entry.type === 'node' ? describeNode(entry) : describeItem(entry);

const describeNode = (node: InstrumentNode): Description =>
  description({
    text: node.text.id,
    weight: spoken(node.weight),
    relevant: node.relevant && describeCondition(node.relevant),
    aggregate: aggregateWords[node.aggregate],
    emptyNode: node.emptyNode === 'zero' ? 'Dihitung nol' : null,
    translation: translations([['Teks', node.text]]),
  });

const describeItem = (item: Item): Description =>
  description({
    kind: describeKind(item.kind),
    text: item.text.id,
    weight: spoken(item.weight),
    bonus: item.bonus ? 'Ya, ditambahkan di luar bobot' : null,
    definition: item.definition?.id,
    ...describeMeasure(item),
    evidence: item.evidence && describeEvidence(item.evidence),
    example: item.evidence?.example?.id,
    law: describeLaw(item.law),
    relevant: item.relevant && describeCondition(item.relevant),
    applicable: item.applicable && (spokenList(item.applicable, 'dan') || 'Tidak ada'),
    notApplicable: item.notApplicable && describeNotApplicable(item.notApplicable),
    filledBy: item.filledBy === 'assessor' ? 'Penilai' : null,
    previousCode: item.previousCode,
    translation: translations(textsOf(item)),
  });

const describeNotApplicable = ({ statement }: NonNullable<Item['notApplicable']>): string =>
  statement ? 'Boleh, dengan surat pernyataan' : 'Boleh';

const describeMeasure = (item: Item): Words => {
  switch (item.kind) {
    case 'scale':
      return { levels: describeLevels(item.levels) };
    case 'checklist':
      return { elements: describeElements(item.elements), required: describeRequired(item) };
    case 'number':
      return { unit: item.unit?.id, range: describeRange(item), rule: describeScoring(item.rule) };
    case 'yesNo':
    case 'text':
      return {};
  }
};

const textsOf = (item: Item): readonly (readonly [string, Text | undefined])[] => [
  ['Teks', item.text],
  ['Definisi', item.definition],
  ...(item.kind === 'scale' ? item.levels.map(({ code, text }) => [code, text] as const) : []),
  ...(item.kind === 'checklist' ? item.elements.map(({ code, text }) => [code, text] as const) : []),
  ...(item.kind === 'number' ? [['Satuan', item.unit] as const] : []),
  ['Contoh bukti', item.evidence?.example],
];

import { checkKind } from './check-kind';
import { checkKinds } from './check-kinds';
import { compareDecimal, isDecimal } from './compare-decimal';
import type { Instrument, Item, Violation } from './instrument';
import { fault, malformedWeight, warning } from './violation';

/** What is wrong with one item by itself, apart from its place among the others. */
export const checkItem = (item: Item, pointer: string, purpose: Instrument['purpose']): readonly Violation[] => [
  ...checkWeight(item, pointer),
  ...checkKinds(item, pointer),
  ...checkRules(item, pointer),
  ...(item.kind === 'text' || purpose !== 'questionnaire' ? [] : checkGrounds(item, pointer)),
  ...checkKind(item, pointer),
];

const checkWeight = (item: Item, pointer: string): Violation[] => {
  if (!isDecimal(item.weight)) return [malformedWeight(pointer, item)];
  if (item.kind === 'text' || compareDecimal(item.weight, '0') !== 0) return [];
  const message = `Bobot ${item.code} nol, sehingga jawabannya tidak memengaruhi nilai; beri bobot, atau jadikan butir isian.`;
  return [warning(`${pointer}/weight`, 'weight.zero', message)];
};

const checkRules = (item: Item, pointer: string): Violation[] => {
  const found: Violation[] = [];
  if (item.evidence) {
    if (item.evidence.anyOf.length === 0) {
      found.push(
        fault(
          `${pointer}/evidence/anyOf`,
          'evidence.noKind',
          `Jenis bukti butir ${item.code} belum dipilih; pilih sedikitnya satu.`,
        ),
      );
    }
    if (!Number.isInteger(item.evidence.minimum) || item.evidence.minimum < 0) {
      const message = `Jumlah bukti paling sedikit untuk butir ${item.code} harus bilangan bulat mulai dari 0.`;
      found.push(fault(`${pointer}/evidence/minimum`, 'evidence.minimumMalformed', message));
    }
  }
  if (item.notApplicable?.statement && !item.evidence?.anyOf.includes('statement')) {
    const message = `Butir ${item.code} meminta surat pernyataan bila tidak berlaku, tetapi aturan buktinya tidak menerima surat pernyataan; tambahkan jenis bukti itu.`;
    found.push(warning(`${pointer}/notApplicable`, 'evidence.statementImpossible', message));
  }
  return found;
};

/** A question that counts says on which law it stands, what is meant, and how it is proved. */
const checkGrounds = (item: Item, pointer: string): Violation[] => {
  const found: Violation[] = [];
  if (item.law.length === 0) {
    found.push(
      warning(
        `${pointer}/law`,
        'law.missing',
        `Dasar hukum butir ${item.code} belum disebut; tulis peraturan dan pasalnya.`,
      ),
    );
  }
  item.law.forEach(({ citation }, index) => {
    if (citation.trim() !== '') return;
    found.push(
      fault(
        `${pointer}/law/${index}/citation`,
        'law.blank',
        `Dasar hukum butir ${item.code} kosong; isilah atau hapus.`,
      ),
    );
  });
  if (!item.definition?.id.trim()) {
    const message = `Definisi operasional butir ${item.code} belum ditulis; jelaskan apa yang dinilai.`;
    found.push(warning(`${pointer}/definition`, 'definition.missing', message));
  }
  if (!item.evidence && item.filledBy !== 'assessor') {
    const message = `Aturan bukti butir ${item.code} belum ditentukan; pilih bukti yang diminta.`;
    found.push(warning(`${pointer}/evidence`, 'evidence.missing', message));
  }
  return found;
};

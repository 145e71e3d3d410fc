import type { Item, ItemValue } from '@app/instrument';
import { decimalComma } from './format';

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const choiceText = (item: Item, choice: string): string => {
  if (item.kind === 'scale') return item.levels.find(({ code }) => sameCode(code, choice))?.text.id ?? choice;
  if (item.kind === 'yesNo') return sameCode(choice, 'YA') ? 'Ya' : 'Tidak';
  return choice;
};

const elementsText = (item: Item, chosen: readonly string[]): string => {
  if (item.kind !== 'checklist') return chosen.join('; ');
  if (chosen.length === 0) return `Tidak satu pun dari ${item.elements.length} unsur`;
  const names = item.elements
    .filter(({ code }) => chosen.some((each) => sameCode(each, code)))
    .map(({ text }) => text.id);
  return `${names.length} dari ${item.elements.length} unsur: ${names.join('; ')}`;
};

/** A value in the words of its item: the level's text, the elements met, the number with its unit. */
export const answerText = (item: Item, value: ItemValue | undefined): string => {
  if (value === undefined) return 'Tidak dijawab';
  if ('choice' in value) return choiceText(item, value.choice);
  if ('elements' in value) return elementsText(item, value.elements);
  if ('number' in value) {
    const unit = item.kind === 'number' && item.unit ? ` ${item.unit.id}` : '';
    return `${decimalComma(value.number)}${unit}`;
  }
  if ('text' in value) return value.text;
  return 'rejected' in value ? 'Ditolak' : 'Tidak dipersyaratkan';
};

/** The verifier's word beside the answer: accepted as it was, corrected to something, rejected, or still missing. */
export const verdictText = (item: Item, answer: ItemValue | undefined, verdict: ItemValue | undefined): string => {
  if (verdict === undefined) return answer === undefined ? '–' : 'Belum diverifikasi';
  if ('rejected' in verdict) return 'Ditolak';
  if ('notApplicable' in verdict) return 'Tidak dipersyaratkan';
  const accepted = answerText(item, verdict);
  return answer !== undefined && accepted === answerText(item, answer) ? 'Diterima' : `Dikoreksi: ${accepted}`;
};

import { isSameCode, type Item, type ItemValue } from '@app/instrument';

/** A value as the question's own words put it, Indonesian: for telling a body which of its answers no longer count. Pure. */
export const answerWords = (item: Item, value: ItemValue): string => {
  if ('notApplicable' in value) return 'Tidak dipersyaratkan';
  if ('rejected' in value) return 'Ditolak';
  if ('text' in value) return value.text;
  if ('number' in value) return numberWords(item, value.number);
  if ('elements' in value) return value.elements.map((code) => elementWords(item, code)).join('; ') || 'Tidak ada';
  return choiceWords(item, value.choice);
};

const numberWords = (item: Item, number: string): string => {
  const unit = item.kind === 'number' ? item.unit?.id : undefined;
  return unit === undefined ? number.replace('.', ',') : `${number.replace('.', ',')} ${unit}`;
};

const elementWords = (item: Item, code: string): string =>
  (item.kind === 'checklist' ? item.elements.find((element) => isSameCode(element.code, code))?.text.id : undefined) ??
  code;

const choiceWords = (item: Item, choice: string): string => {
  if (item.kind === 'scale') return item.levels.find(({ code }) => isSameCode(code, choice))?.text.id ?? choice;
  return isSameCode(choice, 'YA') ? 'Ya' : 'Tidak';
};

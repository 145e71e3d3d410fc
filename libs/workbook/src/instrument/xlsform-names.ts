import { itemsOf, type Condition, type Instrument, type Item } from '@app/instrument';
import { renameCondition } from './rename-condition';

/** A code as XLSForm's `name` may be: it becomes an XML element, so it begins with a letter or an underscore. */
export const xmlName = (code: string): string => (/^[A-Za-z_]/.test(code) ? code : `_${code}`);

/** Names of the choices of one item, by their codes; a code that is no single word gets a numbered name. */
export const choiceNames = (codes: readonly string[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set(codes.map((code) => code.toLowerCase()));
  codes.forEach((code, index) => {
    let name = code;
    for (let suffix = ''; !/^[\p{L}\p{N}_.-]+$/u.test(name) || (name !== code && taken.has(name)); suffix += '_') {
      name = `pilihan_${index + 1}${suffix}`;
    }
    taken.add(name);
    names.set(code, name);
  });
  return names;
};

export const choiceCodesOf = (item: Item): readonly string[] => {
  if (item.kind === 'scale') return item.levels.map(({ code }) => code);
  return item.kind === 'checklist' ? item.elements.map(({ code }) => code) : [];
};

/** Turns conditions on codes into conditions on names, as XLSForm reads them. */
export const namingOf = (instrument: Instrument): ((condition: Condition) => Condition) => {
  const names = new Map(itemsOf(instrument).map((item) => [item.code, choiceNames(choiceCodesOf(item))]));
  return (condition) =>
    renameCondition(condition, {
      item: xmlName,
      choice: (item, code) => names.get(item)?.get(code) ?? code,
    });
};

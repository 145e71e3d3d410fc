import { compareDecimal, type Item, type ItemValue } from '@app/instrument';

/** The answer that earns an item's full points; null where none can (plain text, penalties). */
export const fullValue = (item: Item): ItemValue | null => {
  if (compareDecimal(item.weight, '0') < 0) return null;
  switch (item.kind) {
    case 'yesNo':
      return { choice: 'YA' };
    case 'scale': {
      const [best] = item.levels;
      return best ? { choice: best.code } : null;
    }
    case 'checklist':
      return { elements: item.elements.map(({ code }) => code) };
    case 'number':
      return item.rule.type === 'linear' ? { number: item.rule.fullAt } : bestBracket(item.rule.brackets);
    case 'text':
      return null;
  }
};

const bestBracket = (brackets: readonly { readonly from: string; readonly fraction: string }[]): ItemValue | null => {
  const [best] = [...brackets].sort((a, b) => compareDecimal(b.fraction, a.fraction));
  return best ? { number: best.from } : null;
};

import type { PeriodDocument, Policy } from '@app/scoring';

const stageNames: Readonly<Record<string, string>> = {
  saq: 'SAQ',
  presentasi: 'Presentasi',
  visitasi: 'Visitasi',
  uji_akses: 'Uji Akses',
  website: 'Laman',
  laman: 'Laman',
};

const titleCase = (code: string): string =>
  code
    .split(/[-_\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** A stage's label, or its code in readable form. */
export const stageLabel = ({ code, label }: { readonly code: string; readonly label?: string }): string =>
  label ?? stageNames[code.toLowerCase()] ?? titleCase(code);

/** A category's label as the policy names it, else its code. */
export const categoryLabel = (policy: Policy, code: string): string =>
  policy.categories?.find((category) => category.code === code)?.label ?? code;

/** Categories in the policy's order, then any others that occur, in the order of the document. */
export const categoriesInOrder = (document: PeriodDocument): readonly string[] => {
  const named = (document.period.categories ?? []).map(({ code }) => code);
  const used = new Set(document.subjects.map(({ category }) => category));
  return [...new Set([...named.filter((code) => used.has(code)), ...used])];
};

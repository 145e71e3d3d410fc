import type { EvidenceKind, Item } from '@app/instrument';
import type { GivenItem } from '@app/workbook';
import type { EvidenceView } from '../assessments/assessment-form';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import type { WorkbookLink } from './workbook-views';

type Evidence = Readonly<Record<string, readonly EvidenceView[]>>;

/** Links of a workbook that are new, there already, or no links at all; the same link twice counts once. */
export const compareLinks = (given: readonly GivenItem[], evidence: Evidence): readonly WorkbookLink[] =>
  given.flatMap(({ item, sheet, links }) => {
    const seen = new Set((evidence[item.code] ?? []).flatMap(({ url }) => (url === null ? [] : [linkKey(url)])));
    return links.map(({ url: typed, page, cell }): WorkbookLink => {
      const url = completeUrl(typed);
      const line = { itemCode: item.code, url, page, cell: `${sheet}!${cell}`, message: null };
      const [fault] = checkEvidenceUrl(url);
      if (fault) return { ...line, status: 'invalid', message: fault.message };
      if (seen.has(linkKey(url))) return { ...line, status: 'same' };
      seen.add(linkKey(url));
      return { ...line, status: 'new' };
    });
  });

/** `desa.example/ppid` → `https://desa.example/ppid`: people leave out what their browser does not show. */
const completeUrl = (typed: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(typed) || !/^[^\s/]+\.[^\s]+$/.test(typed) ? typed : `https://${typed}`;

/** One address however it is written. */
export const linkKey = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);

/** The kind under which a link counts for an item. */
export const linkKind = ({ evidence }: Item): EvidenceKind => {
  if (!evidence || evidence.anyOf.includes('link')) return 'link';
  return evidence.anyOf.find((kind) => kind !== 'file') ?? 'link';
};

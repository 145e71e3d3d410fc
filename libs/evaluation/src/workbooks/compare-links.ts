import type { EvidenceKind, Item } from '@app/instrument';
import type { GivenItem, GivenLink } from '@app/workbook';
import type { EvidenceView } from '../assessments/assessment-form';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import { MOST_PER_ITEM } from '../evidence/keep-evidence';
import type { WorkbookLink } from './workbook-views';

export interface LinkGround {
  readonly evidence: Readonly<Record<string, readonly EvidenceView[]>>;
  /** Items that may change while it is repaired; null where all may. */
  readonly editableItems: readonly string[] | null;
}

/** Links of a workbook that are new, there already, or left out and why; the same link twice counts once. */
export const compareLinks = (given: readonly GivenItem[], ground: LinkGround): readonly WorkbookLink[] =>
  given.flatMap(({ item, sheet, links }) => {
    const present = ground.evidence[item.code] ?? [];
    const seen = new Set(present.flatMap(({ url }) => (url === null ? [] : [linkKey(url)])));
    let room = MOST_PER_ITEM - present.length;
    return links.map((link): WorkbookLink => {
      const url = completeUrl(link.url);
      const line = { itemCode: item.code, url, page: link.page, cell: `${sheet}!${link.cell}`, message: null };
      if (link.fault === null && seen.has(linkKey(url))) return { ...line, status: 'same' };
      const left = leftOut(item, ground) ?? (room < 1 ? full : null);
      if (left !== null) return { ...line, status: 'skipped', message: left };
      const fault = faultOf(link, url);
      if (fault !== null) return { ...line, status: 'invalid', message: fault };
      seen.add(linkKey(url));
      room -= 1;
      return { ...line, status: 'new' };
    });
  });

const full = `Butir ini sudah memuat ${MOST_PER_ITEM} bukti, jadi tautan ini dilewati. Hapus dahulu yang tidak dipakai.`;

const faultOf = ({ fault }: GivenLink, url: string): string | null =>
  fault ?? checkEvidenceUrl(url)[0]?.message ?? null;

/** Why no link at all can be added to an item; null where one can. */
const leftOut = (item: Item, { editableItems }: LinkGround): string | null => {
  if (editableItems?.includes(item.code) === false) return 'Butir ini tidak dikembalikan untuk diperbaiki, jadi tautannya dilewati.'; // prettier-ignore
  if (item.evidence?.anyOf.every((kind) => kind === 'file')) return 'Butir ini hanya menerima bukti berupa berkas, jadi tautannya tidak dihitung dan dilewati. Unggah berkasnya lewat formulir.'; // prettier-ignore
  return null;
};

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

import type { WorkbookLine, WorkbookPreview } from '../../api/types';

/** Whose answer stands, by item: only what was picked is here. */
export type Picks = Readonly<Record<string, 'file' | 'server'>>;

const isApplied = ({ status, itemCode }: WorkbookLine, picks: Picks): boolean =>
  status === 'new' || status === 'changed' || (status === 'newer' && picks[itemCode] === 'file');

/** What is sent when a preview is applied: all that is new, and of what is newer on the server only what a person picked. */
export const choiceOf = ({ instrumentSha256, lines, links }: WorkbookPreview, picks: Picks) => ({
  instrumentSha256,
  answers: lines
    .filter((line) => isApplied(line, picks))
    .map(({ itemCode, value, note, current, key }) => ({ itemCode, value, note, revision: current?.revision ?? 0, key })), // prettier-ignore
  links: links.filter(({ status }) => status === 'new').map(({ itemCode, url, page }) => ({ itemCode, url, page })),
});

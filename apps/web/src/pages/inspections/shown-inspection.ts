import type { Find } from '../../offline/find-memory';
import { type AnswerContent, sameContent } from '../../offline/kept-answer';
import {
  type KeptFound,
  type KeptSigning,
  type SignedPiece,
  codeOfSlot,
  itemSlot,
  signatureSlot,
} from '../../offline/kept-find';
import type { FoundValue, InspectionView } from './inspection-types';
import type { VisitSignature } from './signature-draft';
import { samePieces, signedPieces } from './signed-pieces';
import type { WaitingFile } from '../../offline/waiting';

/** A signature as the page shows it: the server's, or one that is still on this device. */
export type ShownHand = VisitSignature & {
  /** Null: the server has it. */
  readonly waits: Find['waits'] | null;
  readonly refusal: string | null;
};

/** What the server said last, with what this device has beyond that. */
export interface ShownInspection {
  readonly view: InspectionView;
  readonly hands: readonly ShownHand[];
  /** What proves it, as it is signed. */
  readonly pieces: readonly SignedPiece[];
  /** What is here and not on the server: it cannot be finished before. */
  readonly unsent: number;
  /** Whether the score that the server gave is of all that is shown. */
  readonly isScoreCurrent: boolean;
}

export type FoundFind = Find & { readonly kept: KeptFound };
type SigningFind = Find & { readonly kept: KeptSigning };

export const foundFind = (finds: readonly Find[], itemCode: string): FoundFind | null =>
  finds.find((find): find is FoundFind => find.slot === itemSlot(itemCode) && find.kept.kind === 'found') ?? null;

/** Whether what lies here is newer than what the page was last told, or still to be sent. */
const isNewer = (find: FoundFind, known: FoundValue | undefined): boolean =>
  find.waits !== 'nothing' || find.kept.revision > (known?.revision ?? 0);

/** Places of finds that the server has long told about: they need lie here no more. */
export const settledSlots = (view: InspectionView, finds: readonly Find[]): readonly string[] =>
  finds.flatMap((find) => {
    if (find.kept.kind !== 'found' || find.waits !== 'nothing') return [];
    return isNewer(find as FoundFind, view.values[codeOf(find)]) ? [] : [find.slot];
  });

export const shownInspection = (
  view: InspectionView,
  finds: readonly Find[],
  files: readonly WaitingFile[] = [],
): ShownInspection => {
  const newer = finds.filter((find): find is FoundFind => {
    if (find.kept.kind !== 'found') return false;
    return isNewer(find as FoundFind, view.values[codeOf(find)]);
  });
  const values = { ...view.values, ...Object.fromEntries(newer.map((find) => [codeOf(find), valueOf(find)])) };
  const pieces = signedPieces(view.evidence, files);
  const waiting = finds.filter(({ waits }) => waits !== 'nothing').length;
  const newest = newer
    .filter(({ kept }) => kept.savedAt !== null && kept.score !== null)
    .sort((one, other) => (one.kept.savedAt ?? '').localeCompare(other.kept.savedAt ?? ''))
    .at(-1);
  return {
    view: { ...view, values, score: newest?.kept.score ?? view.score },
    hands: view.visit ? handsOf(view, { values, pieces }, finds) : [],
    pieces,
    unsent: waiting,
    isScoreCurrent: newer.every(({ waits }) => waits === 'nothing'),
  };
};

const codeOf = ({ slot }: Find): string => codeOfSlot(slot);

const valueOf = ({ kept }: FoundFind): FoundValue => ({
  ...kept.content,
  revision: kept.revision,
  savedAt: kept.savedAt,
});

type Contents = Readonly<Record<string, AnswerContent>>;

/** Only what stands somewhere, as it is signed. */
export const contentOf = (values: InspectionView['values']): Contents =>
  Object.fromEntries(
    Object.entries(values).flatMap(([code, { value, note }]): [string, AnswerContent][] => {
      const kept = { value, note: note?.trim() || null };
      return kept.value === null && kept.note === null ? [] : [[code, kept]];
    }),
  );

const isSame = (one: Contents, other: Contents): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([code, content]) => other[code] !== undefined && sameContent(content, other[code]));

const parties = ['assessor', 'body'] as const;

const handsOf = (
  view: InspectionView,
  { values, pieces }: Pick<InspectionView, 'values'> & Pick<ShownInspection, 'pieces'>,
  finds: readonly Find[],
): readonly ShownHand[] => {
  const now = contentOf(values);
  const isChanged = !isSame(now, contentOf(view.values));
  return parties.flatMap((party): ShownHand[] => {
    const here = finds.find(
      (find): find is SigningFind => find.slot === signatureSlot(party) && find.kept.kind === 'signing',
    );
    if (here) {
      const { content, evidence = [] } = here.kept.signing;
      return [handOf(here, !isSame(now, content) || !samePieces(pieces, evidence))];
    }
    const there = view.visit?.signatures.find((one) => one.party === party);
    if (!there) return [];
    const isOther = there.evidence !== null && !samePieces(pieces, there.evidence);
    return [{ ...there, isVoid: there.isVoid || isChanged || isOther, waits: null, refusal: null }];
  });
};

const handOf = ({ kept: { signing, refusal }, waits }: SigningFind, isVoid: boolean): ShownHand => ({
  party: signing.party,
  way: signing.way,
  name: signing.name,
  position: signing.position ?? null,
  strokes: signing.strokes,
  reason: signing.reason ?? null,
  signedAt: signing.signedAt,
  contentSha256: '',
  evidence: [...(signing.evidence ?? [])],
  isVoid: isVoid || refusal !== null,
  waits,
  refusal,
});

/** The same item read by one verifier at all bodies: how sections or items are shared out. Pure, deterministic, explained. */
import {
  because,
  hindranceOf,
  type AssignableAssessment,
  type AssignableVerifier,
  type Hindrance,
} from './balance-assignments';

/** One part of one body's questionnaire; `items` are those of the part that the body is asked. */
export interface SharePiece extends AssignableAssessment {
  readonly instrumentCode: string;
  /** Sections and items that stay together. */
  readonly codes: readonly string[];
}

/** Whose a part of one body is; nobody's where everybody is hindered. */
export interface PlacedPiece {
  readonly piece: SharePiece;
  readonly userId: string | null;
  /** Who reads this part elsewhere and may not here, and why. */
  readonly instead: { readonly name: string; readonly hindrance: Hindrance } | null;
}

interface Desk {
  readonly verifier: AssignableVerifier;
  load: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lightest = (a: Desk, b: Desk): number => a.load - b.load || byText(a.verifier.userId, b.verifier.userId);
const sizeOf = (pieces: readonly SharePiece[]): number => pieces.reduce((sum, { items }) => sum + items, 0);

/** Pieces by questionnaire and part, the heaviest part first; within it by body. */
const partsOf = (pieces: readonly SharePiece[]): readonly (readonly SharePiece[])[] => {
  const parts = new Map<string, SharePiece[]>();
  for (const piece of [...pieces].sort((a, b) => byText(a.bodyCode, b.bodyCode))) {
    const key = `${piece.instrumentCode} ${piece.codes.join(' ')}`;
    parts.set(key, [...(parts.get(key) ?? []), piece]);
  }
  return [...parts.entries()]
    .sort(([one, a], [other, b]) => sizeOf(b) - sizeOf(a) || byText(one, other))
    .map(([, part]) => part);
};

/** The lightest desk that may take at least half of the bodies with the whole part in its limits; else the one that may take most. */
const leadOf = (desks: readonly Desk[], part: readonly SharePiece[]): Desk | undefined => {
  const all = sizeOf(part);
  const judged = desks.map((desk) => ({
    desk,
    open: part.filter((piece) => hindranceOf(desk.verifier, desk.load, { ...piece, items: all }) === null).length,
  }));
  const [best] = judged.filter(({ open }) => open * 2 >= part.length).sort((a, b) => lightest(a.desk, b.desk));
  const [most] = [...judged].sort((a, b) => b.open - a.open || lightest(a.desk, b.desk));
  return (best ?? most)?.desk;
};

/**
 * Gives each part to one desk for all bodies, so that desks come out as even as greedy placement makes them. Who is hindered
 * at one body is replaced there, and only there, by the lightest desk that is not.
 */
export const balanceShares = (
  verifiers: readonly AssignableVerifier[],
  pieces: readonly SharePiece[],
): readonly PlacedPiece[] => {
  const desks: Desk[] = verifiers.map((verifier) => ({ verifier, load: verifier.load }));
  return partsOf(pieces).flatMap((part) => {
    const lead = leadOf(desks, part);
    return part.map((piece): PlacedPiece => {
      const hindrance = lead ? hindranceOf(lead.verifier, lead.load, piece) : null;
      const free = desks.filter((desk) => hindranceOf(desk.verifier, desk.load, piece) === null).sort(lightest);
      const desk = lead && hindrance === null ? lead : free[0];
      if (desk) desk.load += piece.items;
      return {
        piece,
        userId: desk?.verifier.userId ?? null,
        instead: lead && hindrance ? { name: lead.verifier.name, hindrance } : null,
      };
    });
  });
};

/** One verifier's parts of one body with the reason, or nobody's: a body goes out as a whole or not at all. */
export interface SharePlacement {
  readonly assessmentId: string;
  readonly userId: string | null;
  readonly codes: readonly string[];
  readonly items: number;
  readonly reason: string;
}

const MOST_NAMED = 12;

/** The first few by code, and how many more. */
const named = (codes: readonly string[]): string =>
  codes.length <= MOST_NAMED
    ? codes.join(', ')
    : `${codes.slice(0, MOST_NAMED).join(', ')} dan ${codes.length - MOST_NAMED} lainnya`;

const same = (codes: readonly string[]): string =>
  `Bagian ${named(codes)}: pembaca yang sama di semua badan publik, dipilih menurut beban teringan.`;

const replaced = ({ piece, instead }: PlacedPiece): readonly string[] =>
  instead ? [`Bagian ${named(piece.codes)}: menggantikan ${instead.name} karena ${because[instead.hindrance]}.`] : [];

/** Placed pieces by body and verifier. */
export const placementsOf = (placed: readonly PlacedPiece[]): readonly SharePlacement[] => {
  const bodies = [...new Set(placed.map(({ piece }) => piece.assessmentId))];
  return bodies.flatMap((assessmentId): readonly SharePlacement[] => {
    const own = placed.filter(({ piece }) => piece.assessmentId === assessmentId);
    const left = own.filter(({ userId }) => userId === null).flatMap(({ piece }) => piece.codes);
    if (left.length > 0) {
      const reason = `Bagian ${named(left)} tidak dapat diberikan kepada verifikator mana pun.`;
      return [{ assessmentId, userId: null, codes: left, items: 0, reason }];
    }
    return [...new Set(own.map(({ userId }) => userId))].sort().map((userId) => {
      const theirs = own.filter((one) => one.userId === userId);
      const usual = theirs.filter(({ instead }) => !instead).flatMap(({ piece }) => piece.codes);
      const reason = [...(usual.length > 0 ? [same(usual)] : []), ...theirs.flatMap(replaced)].join(' ');
      const pieces = theirs.map(({ piece }) => piece);
      return { assessmentId, userId, codes: pieces.flatMap(({ codes }) => codes), items: sizeOf(pieces), reason };
    });
  });
};

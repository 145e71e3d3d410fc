/** Evidence of a repaired item, before and after. Pure: the database was asked before. */
import type { KeptEvidence } from '@app/database';
import type { EvidenceView } from '../assessments/assessment-form';
import type { HandedEvidence } from '../submissions/submission-content';

/** One piece as both sides read it. */
export interface RepairPiece {
  /** Name of the file, or address of the link. */
  readonly name: string;
  readonly page: number | null;
  /** Null as well where nobody kept it. */
  readonly note: string | null;
  /** Where it opens; null where it cannot be found any more. */
  readonly href: string | null;
}

/** A piece with what tells it from another. */
export interface Piece extends RepairPiece {
  readonly sha256: string | null;
  /** Undefined: nobody kept whether there was one. */
  readonly kept: string | null | undefined;
}

const fileOf = (id: string): string => `/api/evidence/${id}/file`;

export const keptPiece = ({ id, url, fileName, sha256, page, note }: KeptEvidence): Piece => ({
  name: url ?? fileName ?? '',
  page,
  note: note ?? null,
  href: url ?? fileOf(id),
  sha256,
  kept: note,
});

export const standingPiece = ({ id, url, file, page, note }: EvidenceView): Piece => ({
  name: url ?? file?.name ?? '',
  page,
  note,
  href: url ?? fileOf(id),
  sha256: file?.sha256 ?? null,
  kept: note,
});

/** Receipts before `terbuka/receipt@3` say nothing of notes; a file is named by its content: `idOf` finds the piece again. */
export const handedPiece = (piece: HandedEvidence, idOf: (sha256: string) => string | undefined): Piece => {
  const { page = null, note: kept } = piece;
  const note = kept ?? null;
  if ('url' in piece) return { name: piece.url, page, note, href: piece.url, sha256: null, kept };
  const id = idOf(piece.sha256);
  return { name: piece.fileName, page, note, href: id === undefined ? null : fileOf(id), sha256: piece.sha256, kept };
};

/** Whether two lists say the same of the same files and addresses; their order says nothing. */
export const areSamePieces = (before: readonly Piece[], after: readonly Piece[]): boolean => {
  const knowsNotes = [...before, ...after].every(({ kept }) => kept !== undefined);
  const keysOf = (pieces: readonly Piece[]): string =>
    pieces
      .map(({ name, page, sha256, kept }) => JSON.stringify([sha256 ?? name, page, knowsNotes ? kept || null : null]))
      .sort()
      .join();
  return keysOf(before) === keysOf(after);
};

export const shownPiece = ({ name, page, note, href }: Piece): RepairPiece => ({ name, page, note, href });

import type { SignedPiece } from '../../offline/kept-find';
import type { WaitingFile } from '../../offline/waiting';
import type { InspectionPiece } from './inspection-types';

/** The server takes a file only where its name and its bytes say the same. */
const kindOfName = (name: string): SignedPiece['kind'] => {
  if (/\.(?:jpe?g|png|webp)$/i.test(name)) return 'photo';
  return /\.mp4$/i.test(name) ? 'video' : 'file';
};

/** Every piece as both parties sign it: those of the server, and those of this device that it has not refused. */
export const signedPieces = (
  pieces: readonly InspectionPiece[],
  files: readonly WaitingFile[],
): readonly SignedPiece[] => {
  const there = pieces.map(({ itemCode, kind, sha256, url }) => ({ item: itemCode, kind, sha256, url }));
  const here = files.flatMap(({ itemCode, about: { name, sha256, refusal } }) =>
    sha256 && refusal === null ? [{ item: itemCode, kind: kindOfName(name), sha256, url: null }] : [],
  );
  const marks = new Map([...there, ...here].map((piece) => [markOf(piece), piece]));
  return [...marks.keys()].sort().flatMap((mark) => marks.get(mark) ?? []);
};

const markOf = ({ item, kind, sha256, url }: SignedPiece): string => JSON.stringify([item, kind, sha256, url]);

/** Whether both are the same pieces, in whatever order. */
export const samePieces = (one: readonly SignedPiece[], other: readonly SignedPiece[]): boolean => {
  const marks = new Set(one.map(markOf));
  return marks.size === new Set(other.map(markOf)).size && other.every((piece) => marks.has(markOf(piece)));
};

/** Conflicts of interest between a person and a body. Pure. */

/** What ties a person to bodies. */
export interface Ties {
  /** Bodies this person serves now, in any role. */
  readonly bodyIds: readonly string[];
  /** Bodies they served before. */
  readonly formerBodyIds: readonly string[];
  /** Parents of both. */
  readonly bodyParentIds: readonly string[];
  /** Region codes of the bodies they serve now. */
  readonly regionCodes: readonly string[];
  /** Bodies of which they, or the organiser, said that there is a conflict. */
  readonly declaredBodyIds: readonly string[];
}

/** A body as far as a tie may reach it. */
export interface TiedBody {
  readonly bodyId: string;
  readonly parentId: string | null;
  /** As the Ministry of Home Affairs writes it, `35.08.07.2001`. */
  readonly regionCode: string | null;
}

export type Conflict = 'ownBody' | 'formerBody' | 'declared' | 'parentBody' | 'childBody' | 'sameRegion';

const labels: Readonly<Record<Conflict, string>> = {
  ownBody: 'badan publiknya sendiri',
  formerBody: 'pernah bertugas di badan publik ini',
  declared: 'dinyatakan sendiri atau dicatat penyelenggara',
  parentBody: 'induknya adalah badan publik verifikator',
  childBody: 'atasan dari badan publik verifikator',
  sameRegion: 'satu kecamatan dengan badan publik verifikator',
};

/** The conflict as it is told to people. */
export const conflictLabel = (conflict: Conflict): string => labels[conflict];

/**
 * The district (kecamatan) of a region code: its first three parts. A whole regency is no tie, since then nobody of a
 * regency could verify in it.
 */
const districtOf = (code: string): string | null => {
  const parts = code.split('.');
  return parts.length < 3 ? null : parts.slice(0, 3).join('.');
};

const sharesDistrict = (codes: readonly string[], code: string | null): boolean => {
  const district = code === null ? null : districtOf(code);
  return district !== null && codes.some((own) => districtOf(own) === district);
};

/** The first conflict that stands, the nearest tie before the farther; null: none. */
export const conflictOf = (person: Ties, body: TiedBody): Conflict | null => {
  if (person.bodyIds.includes(body.bodyId)) return 'ownBody';
  if (person.formerBodyIds.includes(body.bodyId)) return 'formerBody';
  if (person.declaredBodyIds.includes(body.bodyId)) return 'declared';
  const { parentId } = body;
  if (parentId !== null && (person.bodyIds.includes(parentId) || person.formerBodyIds.includes(parentId)))
    return 'parentBody';
  if (person.bodyParentIds.includes(body.bodyId)) return 'childBody';
  return sharesDistrict(person.regionCodes, body.regionCode) ? 'sameRegion' : null;
};

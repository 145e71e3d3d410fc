/** What becomes of each row of a past table, by what was recognised and what a person chose. Pure. */
import type { Fault } from '@app/access';
import type { PublicBodyKind } from '@app/database';
import type { KnownBody, MatchedRow } from './match-bodies';
import type { ImportPastYear, PastChoice } from './past-year-views';

/** A row with its body: one that is there, a new one, or none. */
export interface SettledRow {
  readonly row: MatchedRow;
  readonly bodyId: string | null;
  readonly make: { readonly code: string; readonly kind: PublicBodyKind } | null;
}

export interface Settled {
  readonly rows: readonly SettledRow[];
  readonly faults: readonly Fault[];
}

type Choices = Pick<ImportPastYear, 'choices' | 'others'>;

export const settleRows = (
  rows: readonly MatchedRow[],
  bodies: readonly KnownBody[],
  { choices, others }: Choices,
): Settled => {
  const chosen = new Map(choices.map((choice) => [choice.row, choice]));
  const ids = new Set(bodies.map(({ id }) => id));
  const codes = new Set(bodies.map(({ code }) => code));
  const faults: Fault[] = [];
  const settled = rows.map((row): SettledRow => {
    if (row.body) return { row, bodyId: row.body.id, make: null };
    const choice = chosen.get(row.row) ?? choiceForAll(row, others);
    if (!choice) {
      faults.push(unchosen(row));
      return { row, bodyId: null, make: null };
    }
    const { bodyId, make: kind } = choice;
    if (bodyId === undefined) return { row, bodyId: null, make: kind ? { kind, code: newCode(row, codes) } : null };
    if (!ids.has(bodyId)) faults.push(strange(row));
    return { row, bodyId, make: null };
  });
  return { rows: settled, faults: [...faults, ...sharedBodies(settled)] };
};

const choiceForAll = ({ row }: MatchedRow, others: Choices['others']): PastChoice | undefined => {
  if (others === undefined) return undefined;
  return others === 'nameOnly' ? { row } : { row, make: others };
};

const at = ({ row }: MatchedRow, code: string, message: string): Fault => ({ path: `/rows/${row}`, code, message });

const unchosen = (row: MatchedRow): Fault =>
  at(row, 'pastYear.unchosen', `Baris ${row.row}, ${row.name}: pilih badan publiknya, buat baru, atau simpan namanya saja.`); // prettier-ignore

const strange = (row: MatchedRow): Fault =>
  at(row, 'pastYear.bodyUnknown', `Baris ${row.row}, ${row.name}: badan publik yang dipilih sudah tidak ada.`);

/** A body has one result in a table. */
const sharedBodies = (settled: readonly SettledRow[]): readonly Fault[] => {
  const first = new Map<string, MatchedRow>();
  return settled.flatMap(({ row, bodyId }) => {
    if (bodyId === null) return [];
    const other = first.get(bodyId);
    if (!other) {
      first.set(bodyId, row);
      return [];
    }
    return [at(row, 'pastYear.bodyTwice', `Baris ${row.row}, ${row.name}: badan publik ini sudah dipakai baris ${other.row}, ${other.name}.`)]; // prettier-ignore
  });
};

/** The code in the table, or else one made of the name; never one that is taken. */
const newCode = ({ code, name }: MatchedRow, taken: Set<string>): string => {
  const stem = code ?? (name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'badan'); // prettier-ignore
  let made = stem;
  for (let next = 2; taken.has(made); next += 1) made = `${stem}-${next}`;
  taken.add(made);
  return made;
};

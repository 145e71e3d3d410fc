import type { Violation } from '@app/instrument';

/** How many faults are spelt out; of a document with a million wrong values nobody reads more. */
export const shownFaults = 200;

/** Faults found so far: the first ones in words, all of them counted. */
export class FaultList {
  readonly shown: Violation[] = [];
  total = 0;

  add(...violations: readonly Violation[]): void {
    this.total += violations.length;
    this.shown.push(...violations.slice(0, Math.max(0, shownFaults - this.shown.length)));
  }
}

/** A document that cannot be used, with every reason. The one thing the commands throw on purpose: exit status 2. */
export class WrongDocument extends Error {
  constructor(
    readonly file: string,
    readonly faults: FaultList,
  ) {
    super(`${file}: ${faults.total} faults`);
    this.name = 'WrongDocument';
  }
}

/** The whole complaint, as printed: one line for each fault, its place first. */
export const explainWrongDocument = ({ file, faults }: WrongDocument): string => {
  const lines = faults.shown.map(({ path, message }) => `  ${path === '' ? '(dokumen)' : path}: ${message}`);
  const rest = faults.total - faults.shown.length;
  return [
    `${file} tidak dapat dipakai; ada ${faults.total} kesalahan:`,
    ...lines,
    ...(rest > 0 ? [`  … dan ${rest} kesalahan lain.`] : []),
  ].join('\n');
};

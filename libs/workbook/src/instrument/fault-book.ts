import type { FileFault } from './file-fault';

export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
  readonly header: string | null;
}

/** More than a person will read; a file wrong in a million places needs no room for a million complaints. */
const mostKept = 500;

/** Gathers everything wrong with a file, so that it can be told at once. */
export class FaultBook {
  private readonly kept: FileFault[] = [];
  private readonly noted: FileFault[] = [];
  private readonly cells = new Set<string>();
  /** Cells of formulas without result: that they are empty says nothing more. */
  private readonly unsolved = new Set<string>();
  private readonly said = new Set<string>();
  private total = 0;

  fault(place: Place, code: string, message: string): void {
    const key = keyOf(place);
    if (this.unsolved.has(key)) return;
    if (code === 'cell.unsolved') this.unsolved.add(key);
    this.total += 1;
    this.cells.add(key);
    if (this.kept.length < mostKept) this.kept.push({ ...onlyPlace(place), code, message });
  }

  /** A choice that many items share is told once. */
  warn(place: Place, code: string, message: string): void {
    const said = `${keyOf(place)}!${code}!${message}`;
    if (this.noted.length === mostKept || this.said.has(said)) return;
    this.said.add(said);
    this.noted.push({ ...onlyPlace(place), code, message });
  }

  /** Whether this very cell, under this heading, has been complained of already. */
  has(place: Place): boolean {
    return this.cells.has(keyOf(place));
  }

  /** Whether more faults would only be counted. */
  get isFull(): boolean {
    return this.kept.length === mostKept;
  }

  get faults(): readonly FileFault[] {
    if (this.total <= mostKept) return this.kept;
    const message = `Masih ada ${this.total - mostKept} kesalahan lain. Perbaiki dahulu yang di atas, lalu periksa lagi.`;
    return [...this.kept, { sheet: '', cell: null, header: null, code: 'faults.more', message }];
  }

  get warnings(): readonly FileFault[] {
    return this.noted;
  }
}

const onlyPlace = ({ sheet, cell, header }: Place): Place => ({ sheet, cell, header });

const keyOf = ({ sheet, cell, header }: Place): string => `${sheet}!${cell}!${header}`;

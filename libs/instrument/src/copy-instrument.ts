import type { Instrument, InstrumentNode, Item, Text } from './instrument';

/** How a copy differs from what it is copied from. */
export interface CopyRequest {
  readonly code: string;
  readonly title?: Text;
  /** Next year's instrument: every item remembers its code as last year's, so that the years can be compared. */
  readonly asNextYear?: boolean;
}

/** An instrument to adapt: the same content under another code, at version 1. */
export const copyInstrument = (instrument: Instrument, { code, title, asNextYear }: CopyRequest): Instrument => ({
  ...instrument,
  code,
  version: '1',
  ...(title && { title }),
  children: asNextYear ? instrument.children.map(linkedToItself) : instrument.children,
});

const linkedToItself = (entry: InstrumentNode | Item): InstrumentNode | Item =>
  entry.type === 'item'
    ? { ...entry, previousCode: entry.code }
    : { ...entry, children: entry.children.map(linkedToItself) };

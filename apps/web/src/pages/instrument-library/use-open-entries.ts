import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useOpenForPrint } from '../../parts/use-open-for-print';

type Child = InstrumentNode | Item;

/** Codes of everything that unfolds. */
export const allEntries = ({ children }: { readonly children: readonly Child[] }): readonly string[] =>
  children.flatMap((child) => [child.code, ...(child.type === 'node' ? allEntries(child) : [])]);

/** Begins with the outermost groups unfolded. */
const openAtFirst = (instrument: Instrument): ReadonlySet<string> =>
  new Set(instrument.children.flatMap((child) => (child.type === 'node' ? [child.code] : [])));

/** Which groups and items are unfolded; printing unfolds all for as long as it takes. */
export const useOpenEntries = (instrument: Instrument) => {
  const [open, setOpen] = useState(() => openAtFirst(instrument));
  const all = useMemo(() => allEntries(instrument), [instrument]);
  useOpenForPrint(all, setOpen);
  const toggle = useCallback(
    (code: string, isOpen: boolean) =>
      setOpen((last) => {
        if (last.has(code) === isOpen) return last;
        const next = new Set(last);
        if (isOpen) next.add(code);
        else next.delete(code);
        return next;
      }),
    [],
  );
  return { open, setOpen, toggle };
};

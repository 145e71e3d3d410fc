import type { Instrument } from '@app/instrument';
import { useState } from 'preact/hooks';
import { Loaded } from '../../parts/loaded';
import { useResource } from '../../use-resource';
import { InstrumentTree } from '../instrument-library/instrument-tree';
import { frozenPath } from './frozen-path';

/** One frozen version, to be unfolded and read whole; it is fetched only then. */
export function VersionReading({ sha256, label }: { readonly sha256: string; readonly label: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const instrument = useResource<Instrument>(isOpen ? frozenPath(sha256) : null, { forever: true });
  return (
    <details class="version-reading" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && <Loaded resource={instrument}>{(value) => <InstrumentTree instrument={value} />}</Loaded>}
    </details>
  );
}

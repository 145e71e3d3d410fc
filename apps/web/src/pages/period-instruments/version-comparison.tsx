import { diffInstruments, type Instrument } from '@app/instrument';
import { useId, useMemo, useState } from 'preact/hooks';
import type { PeriodInstrument, PeriodInstrumentVersion } from '../../api/correction-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { useResource } from '../../use-resource';
import { ChangeList } from '../instrument-versions/change-list';
import { frozenPath } from './frozen-path';
import { messages } from './messages';

type Versions = readonly PeriodInstrumentVersion[];

/** What differs between any two frozen versions; the latest and the one before it to begin with. */
export function VersionComparison({ instrument: { versions } }: { readonly instrument: PeriodInstrument }) {
  const t = useTextOf(messages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="version-reading" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('compare')}</summary>
      {isOpen && <Sides versions={versions} />}
    </details>
  );
}

function Sides({ versions }: { readonly versions: Versions }) {
  const t = useTextOf(messages);
  const numbers = versions.map(({ version }) => version).sort((one, other) => one - other);
  const [from, setFrom] = useState(numbers.at(-2) ?? 1);
  const [to, setTo] = useState(numbers.at(-1) ?? 1);
  const hashOf = (number: number): string | null => versions.find(({ version }) => version === number)?.sha256 ?? null;
  return (
    <>
      <div class="version-sides">
        <SideField label={t('compareFrom')} value={from} numbers={numbers} onChange={setFrom} />
        <SideField label={t('compareTo')} value={to} numbers={numbers} onChange={setTo} />
      </div>
      <Differences before={hashOf(from)} after={hashOf(to)} />
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: number;
  readonly numbers: readonly number[];
  readonly onChange: (version: number) => void;
}

function SideField({ label, value, numbers, onChange }: SideProps) {
  const t = useTextOf(messages);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {numbers.map((version) => (
          <option key={version} value={version}>
            {t('version', { version })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Differences({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  const from = useResource<Instrument>(before && frozenPath(before), { forever: true });
  const to = useResource<Instrument>(after && frozenPath(after), { forever: true });
  return (
    <Loaded resource={from}>{(was) => <Loaded resource={to}>{(is) => <Changes was={was} is={is} />}</Loaded>}</Loaded>
  );
}

function Changes({ was, is }: { readonly was: Instrument; readonly is: Instrument }) {
  const t = useTextOf(messages);
  const changes = useMemo(() => diffInstruments(was, is), [was, is]);
  if (changes.length === 0) return <p class="soft">{t('compareSame')}</p>;
  return <ChangeList changes={changes} />;
}

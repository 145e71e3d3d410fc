import { diffInstruments, type Instrument, type InstrumentChange } from '@app/instrument';
import { useMemo } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import type { InstrumentDraft, InstrumentVersion, InstrumentVersionCard } from '../../api/types';
import { ChangeList } from './change-list';
import { changeKinds, type ChangeKind } from './change-words';
import { choiceIn, sideWord, withChoice, type Choice, type Side } from './comparison-choice';
import { messages } from './messages';
import { SideField } from './side-field';

interface Props {
  readonly draft: InstrumentDraft;
  readonly versions: readonly InstrumentVersionCard[];
}

/** Two versions side by side; what is compared stands in the address. */
export function Comparison({ draft, versions }: Props) {
  const t = useTextOf(messages);
  const query = useSearch();
  const [location, navigate] = useLocation();
  const sides: readonly Side[] = [...versions.map(({ number }) => number).sort((one, other) => one - other), 'draft'];
  const choice = choiceIn(query, sides);
  if (!choice) return <p class="empty">{t('oneOnly')}</p>;
  const choose = (next: Choice): void => navigate(`${location}?${withChoice(query, next)}`, { replace: true });
  return (
    <section class="card" id="perbandingan">
      <h2>{t('compare')}</h2>
      <div class="compare-sides no-print">
        <SideField
          label={t('from')}
          side={choice.from}
          sides={sides}
          draft={draft}
          onSide={(from) => choose({ ...choice, from })}
        />
        <SideField
          label={t('to')}
          side={choice.to}
          sides={sides}
          draft={draft}
          onSide={(to) => choose({ ...choice, to })}
        />
        <button type="button" class="button" onClick={() => choose({ from: choice.to, to: choice.from })}>
          {t('swap')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      <Differences draft={draft} choice={choice} />
    </section>
  );
}

/** Reads one side; the draft is here already. */
const useSide = ({ id, content }: InstrumentDraft, side: Side) => {
  const version = useResource<InstrumentVersion>(side === 'draft' ? null : `/api/instruments/${id}/versions/${side}`, {
    forever: true,
  });
  const { problem, reload } = version;
  return { problem, reload, value: side === 'draft' ? content : (version.value?.content ?? null) };
};

function Differences({ draft, choice }: { readonly draft: InstrumentDraft; readonly choice: Choice }) {
  const before = useSide(draft, choice.from);
  const after = useSide(draft, choice.to);
  return (
    <Loaded resource={before}>
      {(from) => (
        <Loaded resource={after}>{(to) => <Changes draft={draft} choice={choice} from={from} to={to} />}</Loaded>
      )}
    </Loaded>
  );
}

interface ChangesProps {
  readonly draft: InstrumentDraft;
  readonly choice: Choice;
  readonly from: Instrument;
  readonly to: Instrument;
}

function Changes({ draft, choice, from, to }: ChangesProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [kind, setKind] = useKind();
  const changes = useMemo(() => diffInstruments(from, to), [from, to]);
  const name = (side: Side): string =>
    side === 'draft'
      ? t('draft').toLocaleLowerCase('id')
      : t('versionNumber', { number: sideWord(side) }).toLocaleLowerCase('id');
  const inDraft = useMemo(() => codesIn(draft.content), [draft]);
  const hrefOf = ({ code, type }: Pick<InstrumentChange, 'code' | 'type'>): string | null =>
    type === 'instrument' ? paths.instrument(draft.id) : inDraft.has(code) ? paths.instrument(draft.id, code) : null;
  return (
    <>
      <p role="status">
        {changes.length === 0
          ? t('same')
          : t('counts', { count: format.count(changes.length), from: name(choice.from), to: name(choice.to) })}
      </p>
      <ChangeList changes={changes} hrefOf={hrefOf} kind={kind} onKind={setKind} />
    </>
  );
}

const codesIn = ({ children }: { readonly children: Instrument['children'] }): ReadonlySet<string> =>
  new Set(children.flatMap((child) => [child.code, ...(child.type === 'node' ? codesIn(child) : [])]));

/** The kind of change that is shown; in the address as `jenis`. */
const useKind = (): readonly [ChangeKind | null, (kind: ChangeKind | null) => void] => {
  const query = useSearch();
  const [location, navigate] = useLocation();
  const named = new URLSearchParams(query).get('jenis');
  const set = (kind: ChangeKind | null): void => {
    const parameters = new URLSearchParams(query);
    if (kind) parameters.set('jenis', kind);
    else parameters.delete('jenis');
    navigate(`${location}?${parameters.toString()}`, { replace: true });
  };
  return [changeKinds.find((kind) => kind === named) ?? null, set];
};

import { type Instrument, type Item, itemsByCode } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { Find } from '../../offline/find-memory';
import { changeFind } from '../../offline/finds';
import { codeOfSlot } from '../../offline/kept-find';
import { recall } from '../../offline/kept-reads';
import type { WaitingFind } from '../../offline/waiting';
import { ConfirmButton } from '../../parts/confirm-button';
import { useValueWords } from '../../parts/use-value-words';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** What of an inspection this page names; null where this device no longer knows it. */
interface Known {
  readonly body: { readonly name: string };
  readonly stageLabel: string;
  readonly instrument: Instrument;
}

/** One finding or signature that waits: of which visit, what it is, since when and why it waits. */
export function UnsentFind({ find }: { readonly find: WaitingFind }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const known = useKnown(find.inspectionId);
  const name = useName(find, known);
  const { inspectionId, slot, waits, since, kept } = find;
  const refusal = kept.refusal ?? (kept.kind === 'found' && kept.theirs ? t('findTorn') : null);
  return (
    <li class="card">
      <h3>{name}</h3>
      <What find={find} item={itemOf(find, known)} />
      <p class="soft small">
        {known && `${known.stageLabel}, ${known.body.name} · `}
        {t(`waits.${waits}`)}, {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {waits === 'person' && refusal && <p class="note bad">{refusal}</p>}
      <p class="actions">
        <Link class="button" href={paths.inspection(inspectionId)} aria-label={t('openFindOf', { name })}>
          {t('openFind')}
        </Link>
        <ConfirmButton
          label={t('discard')}
          title={t('discardFindTitle', { name })}
          confirmLabel={t('discardYes')}
          tone="quiet"
          onConfirm={() => changeFind(inspectionId, slot, () => null)}
        >
          <p>{t('discardFind')}</p>
        </ConfirmButton>
      </p>
    </li>
  );
}

const itemOf = ({ slot, kept }: Find, known: Known | null): Item | null =>
  known && kept.kind === 'found' ? (itemsByCode(known.instrument).get(codeOfSlot(slot)) ?? null) : null;

const useName = (find: Find, known: Known | null): string => {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  if (find.kept.kind === 'signing') return t('signature', { name: find.kept.signing.name });
  const item = itemOf(find, known);
  return item ? `${item.code}. ${read(item.text)}` : t('item', { code: codeOfSlot(find.slot) });
};

function What({ find: { kept }, item }: { readonly find: Find; readonly item: Item | null }) {
  const say = useValueWords();
  if (kept.kind === 'signing') return null;
  return (
    <>
      {item && <p>{say(item, kept.content.value)}</p>}
      {kept.content.note && <p class="soft small">{kept.content.note}</p>}
    </>
  );
}

const useKnown = (inspectionId: string): Known | null => {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    void recall<Known>(`/api/inspections/${inspectionId}`).then(setKnown);
  }, [inspectionId]);
  return known;
};

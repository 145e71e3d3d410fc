import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { Column } from '../../parts/table-column';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import type { InstrumentCard } from '../../api/types';
import { instrumentWords } from './instrument-words';
import { messages } from './messages';
import { RowActions } from './row-actions';

interface Acts {
  readonly isAdmin: boolean;
  readonly onCopy: (card: InstrumentCard) => void;
  readonly onChanged: () => void;
}

/** Columns of the list of instruments. */
export const useInstrumentColumns = (acts: Acts): readonly Column<InstrumentCard>[] => {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  const format = useFormat();
  const read = useInstrumentText();
  return [
    {
      key: 'nama',
      label: t('name'),
      head: true,
      value: ({ title, code, builtIn }) => `${read(title)} ${code} ${builtIn ? words('builtIn') : ''}`,
      csv: ({ title, code }) => `${read(title)} (${code})`,
      show: (card) => <NameCell card={card} />,
    },
    { key: 'tujuan', label: t('purpose'), value: ({ purpose }) => words(`purpose.${purpose}`) },
    {
      key: 'butir',
      label: t('items'),
      right: true,
      value: ({ items }) => items,
      show: ({ items }) => format.count(items),
    },
    {
      key: 'versi',
      label: t('version'),
      value: ({ version, builtIn }) => (builtIn ? null : version),
      show: (card) => <VersionCell card={card} />,
    },
    {
      key: 'disimpan',
      label: t('saved'),
      value: ({ savedAt }) => savedAt,
      csv: ({ savedAt, savedBy }) =>
        savedAt ? `${format.dateTime(savedAt)}${savedBy ? ` ${t('savedBy', { name: savedBy })}` : ''}` : '',
      show: ({ savedAt, savedBy }) =>
        savedAt && (
          <span class="small">
            {format.dateTime(savedAt)} {savedBy && t('savedBy', { name: savedBy })}
          </span>
        ),
    },
    {
      key: 'dipakai',
      label: t('usedBy'),
      value: ({ usedBy }) => usedBy.map(({ title }) => title).join('; ') || null,
      show: (card) => <UsedByCell card={card} />,
    },
    {
      key: 'tindakan',
      label: t('actions'),
      sortable: false,
      value: () => null,
      show: (card) => <RowActions card={card} {...acts} />,
    },
  ];
};

function NameCell({ card }: { readonly card: InstrumentCard }) {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  const read = useInstrumentText();
  return (
    <>
      <Link href={card.id === null ? paths.builtInInstrument(card.code) : paths.instrument(card.id)}>
        {read(card.title)}
      </Link>
      <span class="instrument-tags">
        <code>{card.code}</code>
        {card.builtIn && <span class="tag">{words('builtIn')}</span>}
        {!card.verified && <span class="tag warn">{words('proposal')}</span>}
        {card.archived && <span class="tag">{t('archived')}</span>}
      </span>
    </>
  );
}

function VersionCell({ card: { version, draftAhead, builtIn } }: { readonly card: InstrumentCard }) {
  const t = useTextOf(messages);
  if (builtIn) return <span class="soft">–</span>;
  return (
    <span>
      {version === null ? (
        <span class="soft">{t('notPublished')}</span>
      ) : (
        t('versionNumber', { number: String(version) })
      )}{' '}
      {draftAhead && version !== null && <span class="tag warn">{t('draftAhead')}</span>}
    </span>
  );
}

function UsedByCell({ card: { usedBy } }: { readonly card: InstrumentCard }) {
  const t = useTextOf(messages);
  if (usedBy.length === 0) return <span class="soft">{t('unused')}</span>;
  return (
    <ul class="instrument-uses">
      {usedBy.map(({ periodId, title }) => (
        <li key={periodId}>
          <Link href={paths.periodInstruments(periodId)}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

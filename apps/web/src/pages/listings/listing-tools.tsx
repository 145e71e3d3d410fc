import { listingClasses, type ListingList } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { ListTools } from '../../parts/list-tools';
import { listingSorts, type SoughtListings } from './listing-query';
import { listingMessages as messages } from './messages';
import { listingWords } from './words';

interface Props {
  readonly sought: SoughtListings;
  readonly list: ListingList | null;
  readonly onShow: (next: SoughtListings) => void;
}

/** Words to search for, and what of the list is shown. */
export function ListingTools({ sought, list, onShow }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const units = list?.units ?? [];
  const kept = units.includes(sought.unit) || sought.unit === '' ? units : [sought.unit, ...units];
  const filters = [
    { value: '', label: t('standing') },
    { value: 'expiring', label: t('expiring') },
    { value: 'untested', label: t('filterUntested') },
    { value: 'withdrawn', label: t('filterWithdrawn') },
  ] as const;
  const orders = { title: t('sortTitle'), unit: t('sortUnit'), latest: t('sortLatest') };
  return (
    <ListTools
      search={{ label: t('search'), value: sought.q, onChange: (q) => onShow({ ...sought, q }) }}
      choices={[
        {
          label: words('class'),
          value: sought.class ?? '',
          options: [{ value: '', label: t('all') }, ...listingClasses.map((value) => ({ value, label: words(value) }))],
          onChange: (kind) => onShow({ ...sought, class: listingClasses.find((one) => one === kind) ?? null }),
        },
        ...(kept.length > 1
          ? [
              {
                label: words('unit'),
                value: sought.unit,
                options: [{ value: '', label: t('all') }, ...kept.map((value) => ({ value, label: value }))],
                onChange: (unit: string) => onShow({ ...sought, unit }),
              },
            ]
          : []),
        {
          label: t('show'),
          value: sought.filter ?? '',
          options: filters,
          onChange: (filter) =>
            onShow({ ...sought, filter: filters.find(({ value }) => value === filter)?.value || null }),
        },
        {
          label: t('sort'),
          value: sought.sort,
          options: listingSorts.map((value) => ({ value, label: orders[value] })),
          onChange: (sort) => onShow({ ...sought, sort: listingSorts.find((one) => one === sort) ?? 'title' }),
        },
      ]}
    />
  );
}

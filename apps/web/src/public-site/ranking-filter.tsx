import type { PublicPeriod } from '../api/results-types';
import { useLanguage, useTextOf } from '../i18n/use-text';
import { bandsFromTop } from '../pages/ranking/band-order';
import { messages as ranking } from '../pages/ranking/messages';
import { publicAddress, useAddress } from './address';
import { type RankingQuery, regionsOf, writeQuery } from './ranking-query';
import { siteMessages } from './site-messages';

interface Props {
  readonly period: PublicPeriod;
  readonly query: RankingQuery;
}

/** A form that any browser can send; what was looked for stands in the address, and can be passed on. */
export function RankingFilter({ period, query }: Props) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const language = useLanguage();
  const to = useAddress();
  const regions = regionsOf(period.rows);
  return (
    <form class="table-tools" method="get" action={publicAddress.period(period.code)} role="search">
      {language === 'en' && <input type="hidden" name="bahasa" value="en" />}
      <label class="search">
        {site('search')}
        <input class="input" type="search" name="cari" value={query.search} maxLength={100} />
      </label>
      <Choice
        name="kategori"
        label={t('category')}
        chosen={query.category}
        options={period.categories.map(({ code, label }) => [code, label])}
      />
      <Choice
        name="kualifikasi"
        label={t('band')}
        chosen={query.band}
        options={bandsFromTop(period.bands).map(({ code, label }) => [code, label])}
      />
      {regions.length > 1 && (
        <Choice
          name="wilayah"
          label={site('region')}
          chosen={query.region}
          options={regions.map((region) => [region, region])}
        />
      )}
      <button type="submit" class="button primary">
        {site('apply')}
      </button>
      {writeQuery({ ...query, page: 1 }) !== '' && (
        <a class="button quiet" href={to(publicAddress.period(period.code))}>
          {site('reset')}
        </a>
      )}
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  const site = useTextOf(siteMessages);
  return (
    <label>
      {label}
      <select class="input" name={name}>
        <option value="">{site('all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

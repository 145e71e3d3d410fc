import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { InstrumentVersion } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { InstrumentTree } from '../instrument-library/instrument-tree';
import { messages } from './messages';

/** The address that shows a version's whole text on the page of versions. */
export const readingHref = (instrumentId: string, number: number): string =>
  `${paths.instrumentVersions(instrumentId)}?baca=${number}`;

interface Props {
  readonly instrumentId: string;
  readonly number: number;
}

/** One published version to read, as the library shows a built-in one. */
export function VersionReading({ instrumentId, number }: Props) {
  const t = useTextOf(messages);
  const head = useRef<HTMLHeadingElement>(null);
  const version = useResource<InstrumentVersion>(`/api/instruments/${instrumentId}/versions/${number}`, {
    forever: true,
  });
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'start' });
    head.current?.focus({ preventScroll: true });
  }, [number]);
  return (
    <section class="card" aria-labelledby="version-text">
      <h2 id="version-text" ref={head} tabIndex={-1}>
        {t('text', { number: String(number) })}
      </h2>
      <p class="no-print">
        <Link href={paths.instrumentVersions(instrumentId)}>{t('closeText')}</Link>
      </p>
      <Loaded resource={version}>{({ content }) => <InstrumentTree key={number} instrument={content} />}</Loaded>
    </section>
  );
}

import type { Papers } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { LogoPart } from './logo-part';
import { messages } from './messages';
import { PaperField } from './paper-field';
import type { PapersForm } from './use-papers';

interface Props {
  readonly form: PapersForm;
  readonly papers: Papers;
  readonly onKept: (papers: Papers) => void;
}

/** Head lines, address, place and logo, beside what they come to. */
export function LetterheadPart({ form: { draft, change, faultsOf }, papers, onKept }: Props) {
  const t = useTextOf(messages);
  const lines = draft.lines.filter((line) => line.trim());
  return (
    <section class="card">
      <h2>{t('letterhead')}</h2>
      <div class="papers-sample" role="group" aria-label={t('sample')}>
        {papers.logo && (
          <img src={`/api/papers/logo?v=${papers.logo}`} alt={t('logoOf', { name: lines.at(-1) ?? '' })} />
        )}
        <div>
          {lines.map((line, at) => (
            <p key={at} class={at === lines.length - 1 ? 'office' : ''}>
              {line}
            </p>
          ))}
          <p class="address">{draft.address}</p>
        </div>
      </div>
      <PaperField label={t('lines')} hint={t('linesHint')} faults={faultsOf('lines')}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={4}
            value={draft.lines.join('\n')}
            onInput={(event) => change({ lines: event.currentTarget.value.split('\n') })}
          />
        )}
      </PaperField>
      <PaperField label={t('address')} faults={faultsOf('address')}>
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={300}
            value={draft.address}
            onInput={(event) => change({ address: event.currentTarget.value })}
          />
        )}
      </PaperField>
      <PaperField label={t('city')} hint={t('cityHint')} faults={faultsOf('city')}>
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={80}
            value={draft.city}
            onInput={(event) => change({ city: event.currentTarget.value })}
          />
        )}
      </PaperField>
      <LogoPart hasLogo={papers.logo !== null} onKept={onKept} />
    </section>
  );
}

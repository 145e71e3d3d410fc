import type { Papers } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { LetterheadPart } from './letterhead-part';
import { messages } from './messages';
import { NumbersPart } from './numbers-part';
import './papers.css';
import { PreviewPart } from './preview-part';
import { SignatoriesPart } from './signatories-part';
import { usePapers } from './use-papers';
import { WordsPart } from './words-part';

/** How the organiser's documents look, in one place for all of them. */
export function PapersPage() {
  const papers = useResource<Papers>('/api/papers');
  return <Loaded resource={papers}>{(value) => <Parts papers={value} onKept={papers.replace} />}</Loaded>;
}

function Parts({ papers, onKept }: { readonly papers: Papers; readonly onKept: (papers: Papers) => void }) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const form = usePapers(papers, onKept);
  return (
    <div class="stack papers">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <LetterheadPart form={form} papers={papers} onKept={onKept} />
        <SignatoriesPart form={form} />
        <NumbersPart form={form} />
        <WordsPart form={form} papers={papers} />
        {form.problem && <ProblemNote problem={form.problem} />}
        <p class="actions papers-save">
          <button type="submit" class="button primary" disabled={form.busy || !form.isChanged}>
            {t('save')}
          </button>
          <span role="status">{form.isChanged && t('unsaved')}</span>
        </p>
      </form>
      <PreviewPart isChanged={form.isChanged} />
    </div>
  );
}

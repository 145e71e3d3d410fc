import { itemsByCode, type Instrument } from '@app/instrument';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AssessmentView, WorkbookLine, WorkbookPreview } from '../../api/types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { choiceOf } from './choice-of';
import { messages } from './messages';
import { PreviewLine } from './preview-line';
import { PreviewLinks } from './preview-links';
import type { WorkbookState } from './use-workbook';

type Shown = WorkbookState & { readonly preview: WorkbookPreview };

interface Props {
  readonly view: AssessmentView;
  readonly state: Shown;
}

/** What a person has to look at first stands first; what changes nothing stands last and folded. */
const groups = ['newer', 'invalid', 'locked', 'corrected', 'unknown', 'new', 'changed', 'same'] as const satisfies readonly WorkbookLine['status'][]; // prettier-ignore

/** What the file would change, in groups; then the one button that does it. */
export function PreviewPart({ view, state }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const say = useServerWords();
  const head = useRef<HTMLHeadingElement>(null);
  // Who uploads by keyboard goes on where the answer is.
  useEffect(() => head.current?.focus(), [state.preview]);
  const { preview, fileName, movedOn } = state;
  return (
    <section class="stack workbook-preview">
      <h2 ref={head} tabIndex={-1}>
        {t('preview', { name: fileName })}
      </h2>
      {preview.madeAt && <p class="soft">{t('madeAt', { date: format.dateTime(preview.madeAt) })}</p>}
      {movedOn && <Notice text={t('movedOn')} />}
      {preview.notices.map((notice) => (
        <Notice key={notice} text={say(notice)} />
      ))}
      {preview.otherAssessmentId && (
        <p>
          <Link class="button" href={paths.workbook(preview.otherAssessmentId)}>
            {t('otherOpen')}
          </Link>
        </p>
      )}
      {preview.verdict === 'ready' && <Lines view={view} state={state} />}
    </section>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <p class="note warn">
      <Icon name="warning" /> <span>{text}</span>
    </p>
  );
}

function Lines({ view, state }: Props) {
  const sha256 = view.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  return (
    <Loaded resource={instrument}>
      {(content) => (
        <>
          {groups.map((status) => (
            <Group key={status} status={status} id={view.id} state={state} instrument={content} />
          ))}
          <PreviewLinks links={state.preview.links} />
          <Apply state={state} />
        </>
      )}
    </Loaded>
  );
}

interface GroupProps {
  readonly status: WorkbookLine['status'];
  readonly id: string;
  readonly state: Shown;
  readonly instrument: Instrument;
}

function Group({ status, id, state, instrument }: GroupProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const lines = state.preview.lines.filter((line) => line.status === status);
  if (lines.length === 0) return null;
  const items = itemsByCode(instrument);
  return (
    <details class={`card workbook-group ${status}`} open={status !== 'same'}>
      <summary>
        <h3>{t(`group.${status}`, { count: format.count(lines.length) })}</h3>
      </summary>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line.itemCode + line.cell}>
            <PreviewLine
              assessmentId={id}
              line={line}
              item={items.get(line.itemCode)}
              picked={state.picks[line.itemCode]}
              onPick={(whose) => state.pick(line.itemCode, whose)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Apply({ state }: { readonly state: Shown }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { answers, links } = choiceOf(state.preview, state.picks);
  const undecided = state.preview.lines.filter(({ status, itemCode }) => status === 'newer' && !state.picks[itemCode]);
  if (answers.length + links.length + undecided.length === 0) {
    const isAllThere = state.preview.lines.every(({ status }) => status === 'same');
    return isAllThere ? <p class="note">{t('nothing')}</p> : null;
  }
  const counts = { answers: format.count(answers.length), links: format.count(links.length) };
  return (
    <div class="workbook-apply">
      {undecided.length > 0 && <p class="soft">{t('undecided', { count: format.count(undecided.length) })}</p>}
      {answers.length + links.length > 0 && (
        <button type="button" class="button primary" disabled={state.applying} onClick={state.apply}>
          {state.applying ? t('applying') : t('apply', counts)}
        </button>
      )}
    </div>
  );
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../../api/types';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { ProgressNumbers } from '../../../parts/progress-numbers';
import { useFormat } from '../../../use-format';
import { type FormSection, sectionOf } from '../../assessment/form-sections';
import type { EditorView } from '../editor-view';
import { SelectField } from '../form/fields';
import { messages } from '../messages';
import { bodyKinds, isUsual, usualKinds } from './body-kinds';
import { PreviewCard } from './preview-card';
import { PreviewFrame } from './preview-frame';
import { type Preview, usePreview } from './use-preview';
import '../../assessment/form.css';

/** The questionnaire as a body sees it on a phone, to be answered for trial; nothing of it is sent anywhere. */
export function PreviewPanel({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const [chosen, setKind] = useState<string>(usualKinds[0]);
  const kinds = useMemo(() => bodyKinds(editor.content), [editor.content]);
  const kind = kinds.includes(chosen) ? chosen : usualKinds[0];
  const preview = usePreview(editor.content, kind);
  return (
    <section class="preview" aria-label={t('preview')}>
      <div class="preview-tools">
        <SelectField
          label={t('previewAs')}
          value={kind}
          options={kinds.map((value) => ({ value, label: isUsual(value) ? t(`body.${value}`) : value }))}
          onChange={setKind}
        />
        <button type="button" class="button" onClick={preview.clear}>
          {t('previewClear')}
        </button>
      </div>
      <PreviewFrame title={t('preview')}>
        <PhonePage preview={preview} selected={editor.selected} />
      </PreviewFrame>
    </section>
  );
}

function PhonePage({ preview, selected }: { readonly preview: Preview; readonly selected: string | null }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const [shown, setShown] = useState(selected);
  // What is edited is what is shown; the buttons below lead on from there.
  useEffect(() => setShown(selected), [selected]);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown === null) return;
    page.current?.querySelector(`#butir-${CSS.escape(shown)}`)?.scrollIntoView({ block: 'start' });
  }, [shown]);
  const section = sectionNear(preview.sections, shown);
  if (!section) return <p class="soft">{t('previewEmpty')}</p>;
  const at = preview.sections.indexOf(section);
  const turn = (by: 1 | -1): void => setShown(preview.sections[at + by]?.items[0]?.code ?? null);
  return (
    <div ref={page}>
      <PhoneHead preview={preview} />
      <h2>
        {section.indicator && <span class="section-part">{read(section.indicator)}</span>}
        {section.code}. {read(section.title)}
      </h2>
      <div class="stack">
        {section.groups.map((group) => (
          <div key={group.items[0]?.code} class="stack">
            {group.title && <p class="group-title">{`${group.code}. ${read(group.title)}`}</p>}
            {group.items.map((item) => (
              <PreviewCard key={item.code} preview={preview} item={item} />
            ))}
          </div>
        ))}
      </div>
      <div class="turns">
        <button type="button" class="button" disabled={at === 0} onClick={() => turn(-1)}>
          {t('previewBefore')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={at === preview.sections.length - 1}
          onClick={() => turn(1)}
        >
          {t('previewNext')}
        </button>
      </div>
    </div>
  );
}

/** The section of an item, or the first that belongs to a group. */
const sectionNear = (sections: readonly FormSection[], code: string | null): FormSection | undefined =>
  sections.find((section) => section.code === code || section.groups.some((group) => group.code === code)) ??
  sectionOf(sections, code);

function PhoneHead({ preview }: { readonly preview: Preview }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const { score } = preview;
  return (
    <header class="card form-head">
      <div class="form-head-title">
        <h1>{read(preview.content.title)}</h1>
      </div>
      <p class="form-score" role="status">
        <span class="soft small">{t('previewScore')}</span>
        <span class="form-score-number">{score.score === null ? '–' : format.decimal(score.score)}</span>
      </p>
      <ProgressNumbers progress={progressOf(preview)} />
    </header>
  );
}

const progressOf = ({ sections, markOf }: Preview): Progress => {
  const asked = sections
    .flatMap(({ items }) => items)
    .filter((item) => !['notAsked', 'assessor'].includes(markOf(item)));
  const answered = asked.filter((item) => markOf(item) !== 'empty');
  const proved = asked.filter((item) => markOf(item) === 'complete');
  return { total: asked.length, answered: answered.length, withEvidence: proved.length, verified: 0 };
};

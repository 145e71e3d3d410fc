import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { changed, type PartProps } from './part-props';
import { weightSum } from './period-draft';
import { stageTemplates, withMoved, withStage, type StageDraft } from './stage-draft';
import { StageFields } from './stage-fields';
import { stageMessages } from './stage-messages';

/** The stages in their order: added, moved, weighed, and who may enter each; with the running sum of the weights. */
export function StagesPart({ draft, onDraft, faults }: PartProps) {
  const t = useTextOf(messages);
  const words = useTextOf(stageMessages);
  const format = useFormat();
  const sum = weightSum(draft);
  const isWhole = sum === '100';
  const sumWords = sum === null ? t('sumUnknown') : t(isWhole ? 'sum' : 'sumWrong', { sum: format.decimal(sum) });
  const setStages = (stages: readonly StageDraft[]): void => onDraft({ ...draft, stages });
  return (
    <section class="card">
      <h2>{t('stages')}</h2>
      <p class="field-hint">{words('intro')}</p>
      <ol class="setup-stages">
        {draft.stages.map(({ stage }, at) => (
          <StageFields
            key={stage.code}
            drafts={draft.stages}
            at={at}
            faults={faults}
            onChange={(change) => setStages(changed(draft.stages, at, change))}
            onMove={(by) => setStages(withMoved(draft.stages, at, by))}
            onRemove={() => setStages(draft.stages.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <p class={isWhole ? 'soft' : 'field-fault'} role="status">
        {sumWords}
      </p>
      {faults.has('stages') && <p class="field-fault">{faults.get('stages')}</p>}
      <fieldset class="choices">
        <legend>{words('add')}</legend>
        <p class="actions">
          {stageTemplates.map(({ code }) => (
            <button
              key={code}
              type="button"
              class="button"
              onClick={() => setStages(withStage(draft.stages, code, words(`kind.${code}`)))}
            >
              + {words(`kind.${code}`)}
            </button>
          ))}
        </p>
      </fieldset>
    </section>
  );
}

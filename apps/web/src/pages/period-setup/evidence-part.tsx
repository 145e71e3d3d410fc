import { usualEvidenceRules, type EvidenceRules } from '@app/scoring';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { evidenceRuleMessages } from './evidence-rule-messages';
import { Field } from './field';
import type { PartProps } from './part-props';
import type { PeriodDraft } from './period-draft';

const rules = ['fileMegabytes', 'videoMegabytes', 'quotaMegabytes'] as const satisfies readonly (keyof EvidenceRules)[];

/** What a photograph takes once the phone has made it smaller. */
const PHOTO_MEGABYTES = 1;

/** How large evidence may be, and what that means in files. */
export function EvidencePart({ draft, onDraft, faults }: PartProps) {
  const t = useTextOf(evidenceRuleMessages);
  return (
    <section class="card">
      <h2>{t('title')}</h2>
      <p class="soft">{t('kinds')}</p>
      <div class="setup-row">
        {rules.map((rule) => (
          <Field
            key={rule}
            label={t(rule)}
            short
            type="number"
            value={draft.evidence[rule]}
            hint={t('usual', { megabytes: usualEvidenceRules[rule] })}
            onInput={(text) => onDraft({ ...draft, evidence: { ...draft.evidence, [rule]: text } })}
            fault={faults.get(`evidence/${rule}`)}
          />
        ))}
      </div>
      <Meaning evidence={draft.evidence} />
    </section>
  );
}

/** The rules as a body will meet them. */
function Meaning({ evidence }: { readonly evidence: PeriodDraft['evidence'] }) {
  const t = useTextOf(evidenceRuleMessages);
  const format = useFormat();
  const [file, video, quota] = rules.map((rule) => Number(evidence[rule].trim() || usualEvidenceRules[rule]));
  if (!file || !video || !quota) return <p class="field-fault">{t('notANumber')}</p>;
  const size = (megabytes: number): string => `${format.count(megabytes)} MB`;
  const values = {
    file: size(file),
    video: size(video),
    quota: size(quota),
    files: format.count(Math.floor(quota / file)),
    photos: format.count(Math.floor(quota / PHOTO_MEGABYTES)),
  };
  const isNarrow = quota < Math.max(file, video);
  return (
    <div role="status">
      <p>{t('meaning', values)}</p>
      {isNarrow && <p class="note warn">{t('narrow')}</p>}
    </div>
  );
}

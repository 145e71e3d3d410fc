import type { Policy, Stage } from '@app/scoring';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { BandOf } from './band-of';
import { bandsFromTop } from './band-order';
import { gateWords } from './gate-words';
import { messages } from './messages';

const labelOf = (policy: Policy, code: string): string =>
  policy.stages.find((stage) => stage.code === code)?.label ?? code;

/** How scores come about, written from the policy that computes them. */
export function Method({ policy }: { readonly policy: Policy }) {
  const t = useTextOf(messages);
  return (
    <details class="card fold" id="cara">
      <summary>
        <h2>{t('method')}</h2>
      </summary>
      <MethodWords policy={policy} />
    </details>
  );
}

/** The same without the fold, for a page of its own. */
export function MethodWords({ policy }: { readonly policy: Policy }) {
  const t = useTextOf(messages);
  return (
    <>
      <p class="soft">{t('methodIntro')}</p>
      <Stages policy={policy} />
      <Rules policy={policy} />
      <Bands policy={policy} />
    </>
  );
}

function Stages({ policy }: { readonly policy: Policy }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="table-scroll as-cards method-part">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col" class="right">
              {t('weight')}
            </th>
            <th scope="col">{t('how')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.stages.map((stage) => (
            <tr key={stage.code}>
              <th scope="row">{stage.label ?? stage.code}</th>
              <td class="right" data-label={t('weight')}>
                {format.decimal(stage.weight)}
              </td>
              <td data-label={t('how')}>
                <StageWords stage={stage} policy={policy} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StageWords({ stage, policy }: { readonly stage: Stage; readonly policy: Policy }) {
  const t = useTextOf(messages);
  const { decimal } = useFormat();
  const panel = stage.panel ?? { aggregate: 'mean', minJurors: 1 };
  const how = t(`kind.${stage.kind}`, { aggregate: t(`aggregate.${panel.aggregate}`), jurors: panel.minJurors });
  const gate = stage.gate && gateWords(stage.gate, { t, decimal, stageLabel: (code) => labelOf(policy, code) });
  return (
    <>
      {how} {gate && t('gate', { rule: gate })}
    </>
  );
}

function Rules({ policy }: { readonly policy: Policy }) {
  const t = useTextOf(messages);
  const { decimal } = useFormat();
  const where = (policy.roundAt ?? ['final']).map((point) => t(`roundAt.${point}`)).join(', ');
  const by = policy.ranking.breakBy
    ?.map((code) => (code === 'submittedAt' ? t('bySubmission') : t('byScore', { stage: labelOf(policy, code) })))
    .join(', ');
  return (
    <ul>
      <li>{t('finalRule', { scale: decimal(policy.scale) })}</li>
      <li>{t(`unanswered.${policy.unanswered ?? 'zero'}`)}</li>
      <li>{t(`notApplicable.${policy.notApplicable ?? 'exclude'}`)}</li>
      <li>{t(`gatedOut.${policy.gatedOut ?? 'zero'}`)}</li>
      <li>{t(`missed.${policy.missed ?? 'zero'}`)}</li>
      <li>
        {t('rounding', { decimals: policy.decimals, where })} {t(policy.rounding)}
      </li>
      <li>{by ? t('tiesBroken', { by }) : t('ties')}</li>
      <li>{t('bands')}</li>
    </ul>
  );
}

function Bands({ policy }: { readonly policy: Policy }) {
  const t = useTextOf(messages);
  const { decimal } = useFormat();
  const sorted = bandsFromTop(policy.bands);
  const needs = (band: (typeof sorted)[number]): string =>
    band.requires
      ?.map(({ stage, attended }) => t(attended ? 'requires' : 'requiresAbsence', { stage: labelOf(policy, stage) }))
      .join(', ') ?? '–';
  return (
    <div class="table-scroll as-cards method-part">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('band')}</th>
            <th scope="col">{t('range')}</th>
            <th scope="col">{t('condition')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((band, at) => (
            <tr key={band.code}>
              <th scope="row">
                <BandOf bands={policy.bands} code={band.code} />
              </th>
              <td data-label={t('range')}>
                {at === 0
                  ? t('rangeFrom', { from: decimal(band.from), scale: decimal(policy.scale) })
                  : t('rangeBelow', { from: decimal(band.from), below: decimal(sorted[at - 1]?.from ?? '') })}
              </td>
              <td data-label={t('condition')}>{needs(band)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

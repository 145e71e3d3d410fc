import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { RequestRulesInForce } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { FormField } from '../calendar/form-field';
import { useAttempt } from '../passwords/use-attempt';
import { rulesMessages as messages } from './rules-messages';

const terms = ['answerDays', 'extensionDays', 'objectionDays', 'objectionAnswerDays', 'disputeDays'] as const;
const forwardingClocks = ['goesOn', 'startsAnew'] as const;
const identityDemands = ['beforeAnswer', 'never'] as const;

/** The organiser's rules of serving requests; read by everybody who serves, changed by the lead PPID and the organiser. */
export function RequestRulesPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const role = useSession().session?.hat?.role;
  const rules = useResource<RequestRulesInForce>('/api/request-rules');
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          {role !== 'organiserAdmin' && (
            <p>
              <Link href={paths.informationRequests}>{t('back')}</Link>
            </p>
          )}
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <Loaded resource={rules}>
        {(value) => (
          <RulesForm
            key={value.version}
            inForce={value}
            mayWrite={role === 'leadPpid' || role === 'organiserAdmin'}
            onSaved={rules.replace}
          />
        )}
      </Loaded>
    </div>
  );
}

interface FormProps {
  readonly inForce: RequestRulesInForce;
  readonly mayWrite: boolean;
  readonly onSaved: (rules: RequestRulesInForce) => void;
}

const bodyOf = (version: number, fields: FormData): object => ({
  version,
  rules: {
    ...Object.fromEntries(terms.map((term) => [term, Number(fields.get(term))])),
    ...Object.fromEntries(
      (['forwardingClock', 'identity', 'numberPattern'] as const).map((name) => [name, String(fields.get(name) ?? '')]),
    ),
  },
  reason: String(fields.get('reason') ?? '').trim(),
});

function RulesForm({ inForce, mayWrite, onSaved }: FormProps) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  const { rules, version } = inForce;
  const choice = (name: 'forwardingClock' | 'identity', values: readonly (keyof typeof messages.id)[]) => (
    <FormField label={t(name)}>
      {(control) => (
        <select class="input" name={name} defaultValue={rules[name]} disabled={!mayWrite} {...control}>
          {values.map((value) => (
            <option key={value} value={value} selected={value === rules[name]}>
              {t(value)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        const body = bodyOf(version, new FormData(event.currentTarget));
        attempt(api.put<RequestRulesInForce>('/api/request-rules', body).then(onSaved), () => toast.show(t('saved')));
      }}
    >
      <InForce inForce={inForce} />
      {terms.map((term) => (
        <FormField key={term} label={t(term)}>
          {(control) => (
            <input
              class="input short"
              type="number"
              min={1}
              max={200}
              required
              name={term}
              defaultValue={String(rules[term])}
              readOnly={!mayWrite}
              {...control}
            />
          )}
        </FormField>
      ))}
      {choice('forwardingClock', forwardingClocks)}
      {choice('identity', identityDemands)}
      <FormField label={t('numberPattern')} hint={t('numberHint')}>
        {(control) => (
          <input
            class="input"
            name="numberPattern"
            maxLength={100}
            required
            defaultValue={rules.numberPattern}
            readOnly={!mayWrite}
            {...control}
          />
        )}
      </FormField>
      {mayWrite && (
        <FormField label={t('reason')}>
          {(control) => <textarea class="input" name="reason" maxLength={2000} required {...control} />}
        </FormField>
      )}
      {problem && <ProblemNote problem={problem} />}
      {mayWrite && (
        <p class="actions">
          <button class="button primary" disabled={busy}>
            {busy ? t('busy') : t('save')}
          </button>
        </p>
      )}
    </form>
  );
}

function InForce({ inForce: { version, madeBy, madeAt, reason } }: Pick<FormProps, 'inForce'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (version === 0) return <p class="soft">{t('builtIn')}</p>;
  const at = madeAt ? format.dateTime(madeAt) : '';
  return <p class="soft">{t('inForce', { version, by: madeBy ?? '', at, reason: reason ?? '' })}</p>;
}

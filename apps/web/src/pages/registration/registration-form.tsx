import { Fragment } from 'preact';
import { useCallback, useId, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Registration, RegistrationContent, SavedRegistration } from '../../api/registration-types';
import type { KeptRegistration } from '../../offline/kept-registration';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmailDoubt } from '../../parts/email-doubt';
import { Icon } from '../../parts/icon';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths } from '../../use-resource';
import { DecreeField } from './decree-field';
import { fieldGroups, type TextKey } from './field-groups';
import { messages } from './messages';
import { NewsNote } from './news-note';
import { MarkField, RegistrationField } from './registration-field';
import { TornField } from './torn-field';
import { useRegistration, type RegistrationDraft } from './use-registration';
import { useWaitingDecree } from './use-waiting-decree';

interface Props {
  readonly registration: Registration;
  /** What lay on this device. */
  readonly found: KeptRegistration | null;
  readonly onChanged: (registration: Registration) => void;
  readonly onReload: () => void;
}

/** The form itself, for a thumb on a narrow phone. */
export function RegistrationForm({ registration, found, onChanged, onReload }: Props) {
  const t = useTextOf(messages);
  const now = useRef(registration);
  now.current = registration;
  const onSaved = useCallback(
    (saved: SavedRegistration, content: RegistrationContent): void =>
      onChanged({ ...now.current, ...saved, content, state: now.current.state ?? 'draft' }),
    [],
  );
  const kept = useRegistration(registration, { found, onSaved });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  /** What was changed is judged anew when it is sent; until then nothing is said against it. */
  const forgive = (fields: readonly string[]): void =>
    setFaults((before) => new Map([...before].filter(([field]) => !fields.includes(field))));
  const onDecree = (): void => {
    forgive(['decree']);
    onReload();
  };
  const waitingDecree = useWaitingDecree(registration.assessmentId, onDecree);
  const draft: RegistrationDraft = {
    ...kept,
    set: (part) => {
      kept.set(part);
      forgive('noDecree' in part ? [...Object.keys(part), 'decree'] : Object.keys(part));
    },
  };
  const { mayHandIn, submit } = useHandingIn(registration, {
    draft,
    hasWaitingDecree: waitingDecree !== null,
    setFaults,
    onChanged,
  });
  const shared = { draft, faults };
  return (
    <>
      <Group name="officer" {...shared}>
        <Doubt draft={draft} field="officerEmail" />
        <MarkField
          label={t('officerActing')}
          checked={draft.content.officerActing}
          onChange={(officerActing) => draft.set({ officerActing })}
        />
      </Group>
      <Group name="superior" hint={t('superiorHint')} {...shared}>
        <Doubt draft={draft} field="superiorEmail" />
        <MarkField
          label={t('superiorActing')}
          checked={draft.content.superiorActing}
          onChange={(superiorActing) => draft.set({ superiorActing })}
        />
      </Group>
      <Group name="decree" {...shared}>
        {!draft.content.noDecree && (
          <DecreeField
            registration={registration}
            waiting={waitingDecree}
            fault={faults.get('decree')}
            onSent={onDecree}
          />
        )}
        <MarkField
          label={t('noDecree')}
          hint={t('noDecreeHint')}
          checked={draft.content.noDecree}
          onChange={(noDecree) => draft.set({ noDecree })}
        />
      </Group>
      <Group name="channels" {...shared} />
      <NewsNote draft={draft} />
      <Faults faults={faults} />
      <div class="registration-bar">
        <SaveLine draft={draft} />
        <HandIn registration={registration} draft={draft} mayOpen={mayHandIn} onConfirm={submit} />
      </div>
    </>
  );
}

/** The bar that was pressed follows the page; what is to be mended first may be far above it. */
const toFirstFault = (): void =>
  document.querySelector<HTMLElement>('[aria-invalid=true], .registration-faults')?.focus();

/** All that is left to mend, where the button was pressed; each field says its own as well. */
function Faults({ faults }: { readonly faults: ReadonlyMap<string, string> }) {
  const t = useTextOf(messages);
  if (faults.size === 0) return null;
  return (
    <div class="note bad registration-faults" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <p>{t('missing', { count: faults.size })}</p>
        <ul>
          {[...faults].map(([field, message]) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface HandingIn extends Pick<Props, 'onChanged'> {
  readonly draft: RegistrationDraft;
  readonly hasWaitingDecree: boolean;
  readonly setFaults: (faults: ReadonlyMap<string, string>) => void;
}

interface HandingInActs {
  /** Whether it lacks nothing; what it lacks is told. */
  readonly mayHandIn: () => Promise<boolean>;
  readonly submit: () => Promise<void>;
}

/** Hands in what is on the screen, and nothing else: what is not sent yet, torn, or changed by somebody else comes first. */
const useHandingIn = (
  { assessmentId }: Registration,
  { draft, hasWaitingDecree, setFaults, onChanged }: HandingIn,
): HandingInActs => {
  const t = useTextOf(messages);
  const path = `/api/assessments/${assessmentId}/registration/submission`;
  const tell = (error: unknown): boolean => {
    if (!(error instanceof ApiProblem) || error.code !== 'registration.invalid') return false;
    setFaults(new Map(error.errors.map((one) => [one.path.slice(1), one.message])));
    return true;
  };
  const first = (code: 'tornFirst' | 'newsFirst' | 'decreeFirst'): ApiProblem =>
    new ApiProblem('refused', 409, `client.${code}`, t(code));
  // All else that stands in the way is told where the person confirms.
  const mayHandIn = async (): Promise<boolean> => {
    if (hasWaitingDecree && !draft.content.noDecree) return true;
    try {
      const { revision, isTorn, hasNews } = await draft.flush();
      if (!isTorn && !hasNews) await api.post(path, { revision, isTrial: true });
    } catch (error) {
      if (!tell(error)) return true;
      requestAnimationFrame(toFirstFault);
      return false;
    }
    return true;
  };
  const submit = async (): Promise<void> => {
    if (hasWaitingDecree && !draft.content.noDecree) throw first('decreeFirst');
    const { revision, isTorn, hasNews } = await draft.flush();
    if (isTorn) throw first('tornFirst');
    if (hasNews) throw first('newsFirst');
    try {
      const next = await api.post<Registration>(path, { revision });
      forgetPaths('/api/assessments');
      onChanged(next);
    } catch (error) {
      if (tell(error) || !(error instanceof ApiProblem) || error.code !== 'registration.stale') throw error;
      const current = error.body['current'] as Registration;
      draft.adopt(current);
      onChanged(current);
      throw first('newsFirst');
    }
    toast.show(t('sent'));
  };
  return { mayHandIn, submit };
};

interface HandInProps {
  readonly registration: Registration;
  readonly draft: RegistrationDraft;
  readonly mayOpen: () => Promise<boolean>;
  readonly onConfirm: () => Promise<void>;
}

/** Says which addresses look misspelt: the question beside the field is easily passed. */
function HandIn({ registration: { round, rule }, draft: { doubts, content }, mayOpen, onConfirm }: HandInProps) {
  const t = useTextOf(messages);
  const what = round > 1 ? 'submitRenewal' : 'submit';
  return (
    <ConfirmButton
      label={t(what)}
      title={t(`${what}Title`)}
      confirmLabel={t(what)}
      mayOpen={mayOpen}
      onConfirm={onConfirm}
    >
      <p>{t(`${what}Text.${rule}`)}</p>
      {doubts.map(({ field, suggestion }) => (
        <p key={field} class="note warn">
          {t('emailDoubt', { email: content[field as TextKey], suggestion })}
        </p>
      ))}
    </ConfirmButton>
  );
}

/** The ticked yes of a group. */
const markOf = { officer: 'officerActing', superior: 'superiorActing', decree: 'noDecree', channels: null } as const;

interface GroupProps {
  readonly name: keyof typeof fieldGroups;
  readonly hint?: string;
  readonly draft: RegistrationDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly children?: preact.ComponentChildren;
}

function Group({ name, hint, draft, faults, children }: GroupProps) {
  const t = useTextOf(messages);
  const id = useId();
  return (
    <section class="card" role="group" aria-labelledby={id}>
      <h2 id={id}>{t(name)}</h2>
      {hint && <p class="soft">{hint}</p>}
      {fieldGroups[name]
        .filter(({ key }) => !(draft.content.noDecree && key.startsWith('decree')))
        .map((field) => (
          <Fragment key={field.key}>
            <RegistrationField
              field={field}
              value={draft.content[field.key]}
              fault={faults.get(field.key)}
              onInput={(text) => draft.set({ [field.key]: text } as Partial<RegistrationContent>)}
              onLeave={() => void draft.flush().catch(() => undefined)}
            />
            <TornField draft={draft} field={field.key} />
          </Fragment>
        ))}
      {markOf[name] && <TornField draft={draft} field={markOf[name]} />}
      {children}
    </section>
  );
}

function Doubt({ draft, field }: { readonly draft: RegistrationDraft; readonly field: TextKey }) {
  const [kept, setKept] = useState('');
  const doubt = draft.doubts.find((one) => one.field === field);
  const email = draft.content[field];
  if (!doubt || kept === email || email === doubt.suggestion) return null;
  return (
    <EmailDoubt
      email={email}
      suggestion={doubt.suggestion}
      onUse={() => draft.set({ [field]: doubt.suggestion } as Partial<RegistrationContent>)}
      onKeep={() => setKept(email)}
    />
  );
}

function SaveLine({ draft: { save, savedAt, problem, torn } }: { readonly draft: RegistrationDraft }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const state = torn.size > 0 && save !== 'onDevice' && save !== 'failed' ? 'torn' : save;
  const isFault = state === 'failed' || state === 'refused' || state === 'torn';
  return (
    <p class={isFault ? 'field-fault' : 'soft small'} role="status">
      {t(`save.${state}`, { time: savedAt ? format.time(savedAt) : '', reason: problem?.message ?? '' })}
    </p>
  );
}

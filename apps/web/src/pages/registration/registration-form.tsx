import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Registration, RegistrationContent } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { EmailDoubt } from '../../parts/email-doubt';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths } from '../../use-resource';
import { DecreeField } from './decree-field';
import { fieldGroups, type TextKey } from './field-groups';
import { messages } from './messages';
import { MarkField, RegistrationField } from './registration-field';
import { useRegistration, type RegistrationDraft } from './use-registration';

interface Props {
  readonly registration: Registration;
  readonly onChanged: (registration: Registration) => void;
}

/** The form itself, for a thumb on a narrow phone. */
export function RegistrationForm({ registration, onChanged }: Props) {
  const t = useTextOf(messages);
  const kept = useRegistration(registration, t('merged'));
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  /** What was changed is judged anew when it is sent; until then nothing is said against it. */
  const forgive = (fields: readonly string[]): void =>
    setFaults((before) => new Map([...before].filter(([field]) => !fields.includes(field))));
  const draft: RegistrationDraft = {
    ...kept,
    set: (part) => {
      kept.set(part);
      forgive(Object.keys(part));
    },
  };
  const submit = async (): Promise<void> => {
    await draft.flush();
    try {
      const path = `/api/assessments/${registration.assessmentId}/registration/submission`;
      const next = await api.post<Registration>(path);
      forgetPaths('/api/assessments');
      onChanged(next);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'registration.invalid')
        setFaults(new Map(error.errors.map(({ path, message }) => [path.slice(1), message])));
      throw error;
    }
    toast.show(t('sent'));
  };
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
            before={draft.flush}
            fault={faults.get('decree')}
            onChanged={(next) => {
              forgive(['decree']);
              onChanged(next);
            }}
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
      <div class="registration-bar">
        <SaveLine draft={draft} />
        <HandIn registration={registration} onConfirm={submit} />
      </div>
    </>
  );
}

interface HandInProps {
  readonly registration: Registration;
  readonly onConfirm: () => Promise<void>;
}

function HandIn({ registration: { round, rule }, onConfirm }: HandInProps) {
  const t = useTextOf(messages);
  const what = round > 1 ? 'submitRenewal' : 'submit';
  return (
    <ConfirmButton label={t(what)} title={t(`${what}Title`)} confirmLabel={t(what)} onConfirm={onConfirm}>
      <p>{t(`${what}Text.${rule}`)}</p>
    </ConfirmButton>
  );
}

interface GroupProps {
  readonly name: keyof typeof fieldGroups;
  readonly hint?: string;
  readonly draft: RegistrationDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly children?: preact.ComponentChildren;
}

function Group({ name, hint, draft, faults, children }: GroupProps) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t(name)}</h2>
      {hint && <p class="soft">{hint}</p>}
      {fieldGroups[name]
        .filter(({ key }) => !(draft.content.noDecree && key.startsWith('decree')))
        .map((field) => (
          <RegistrationField
            key={field.key}
            field={field}
            value={draft.content[field.key]}
            fault={faults.get(field.key)}
            onInput={(text) => draft.set({ [field.key]: text } as Partial<RegistrationContent>)}
            onLeave={() => void draft.flush().catch(() => undefined)}
          />
        ))}
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

function SaveLine({ draft: { save, savedAt } }: { readonly draft: RegistrationDraft }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <p class={save === 'failed' ? 'field-fault' : 'soft small'} role="status">
      {t(`save.${save}`, { time: savedAt ? format.time(savedAt) : '' })}
    </p>
  );
}

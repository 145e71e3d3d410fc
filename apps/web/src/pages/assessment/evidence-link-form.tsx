import type { EvidenceKind } from '@app/instrument';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Evidence } from '../../api/types';
import { useText, useTextOf } from '../../i18n/use-text';
import { itemMessages } from '../../parts/item-messages';
import { NoRoom, keepLink } from '../../offline/waiting-files';
import { ProblemNote } from '../../parts/problem-note';
import { kindsForLink, toUrl } from './evidence-choice';
import type { EvidenceFormProps } from './evidence-form-props';
import { messages } from './messages';

/** An address, what it is, and the page where it stands. */
export function EvidenceLinkForm({
  state,
  item,
  onAdded,
  onCancel,
}: EvidenceFormProps & { readonly onCancel: () => void }) {
  const t = useTextOf(messages);
  const common = useText();
  const kinds = kindsForLink(item, state.store.draft(item.code).content.value);
  const [kind, setKind] = useState<EvidenceKind>(kinds[0] ?? 'link');
  const [fault, setFault] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  useEffect(() => address.current?.focus(), []);
  // Once the field says it, so that what is read out with it is the new fault; clear of the bar below.
  useEffect(() => {
    if (!fault) return;
    address.current?.focus({ preventScroll: true });
    address.current?.scrollIntoView({ block: 'center' });
  }, [fault]);
  const tell = (refusal: ApiProblem): void => {
    if (refusal.kind === 'refused') setFault(sentencesOf(refusal));
    else setProblem(refusal);
  };
  const save = (form: HTMLFormElement): void => {
    const fields = new FormData(form);
    const url = toUrl(String(fields.get('url') ?? ''));
    setFault(url ? null : t('linkInvalid'));
    if (!url) return address.current?.focus();
    const page = Number(fields.get('page')) || null;
    setBusy(true);
    setProblem(null);
    const assessmentId = state.form.assessment.id;
    const link = { itemCode: item.code, kind, url, ...(page === null ? {} : { page }) };
    const place = { assessmentId, itemCode: item.code, kind, page };
    api
      .post<Evidence>(`/api/assessments/${assessmentId}/evidence`, link)
      .then(onAdded)
      .catch(async (error: unknown) => {
        const refusal = toProblem(error);
        if (!refusal.isPassing && refusal.status !== 401) throw refusal;
        await keepLink(url, place);
        onCancel();
      })
      .catch((error: unknown) => {
        if (error instanceof NoRoom) setFault(t('noRoomForLink'));
        else tell(toProblem(error));
        setBusy(false);
      });
  };
  return (
    <form
      class="evidence-form"
      noValidate
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      <AddressField id={`link-${item.code}`} field={address} fault={fault} />
      <KindAndPage kinds={kinds} kind={kind} onKind={setKind} />
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('saving') : t('saveEvidence')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {common('app.cancel')}
        </button>
      </p>
    </form>
  );
}

/** All that the server says of a link it refuses. */
const sentencesOf = ({ message, detail, furtherErrors }: ApiProblem): string =>
  [message, detail, ...furtherErrors.map((one) => one.message)].filter(Boolean).join(' ');

interface AddressProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement>;
  readonly fault: string | null;
}

function AddressField({ id, field, fault }: AddressProps) {
  const t = useTextOf(messages);
  return (
    <div class="field">
      <label for={id}>{t('linkLabel')}</label>
      <input
        ref={field}
        id={id}
        name="url"
        class="input"
        type="url"
        inputMode="url"
        autocomplete="off"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`${id}-hint`}
      />
      <span id={`${id}-hint`} class={fault ? 'field-fault' : 'field-hint'}>
        {fault ?? t('linkHint')}
      </span>
    </div>
  );
}

interface KindProps {
  readonly kinds: readonly EvidenceKind[];
  readonly kind: EvidenceKind;
  readonly onKind: (kind: EvidenceKind) => void;
}

function KindAndPage({ kinds, kind, onKind }: KindProps) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  return (
    <div class="evidence-fields">
      <label>
        {t('kindLabel')}
        <select class="input" value={kind} onChange={(event) => onKind(event.currentTarget.value as EvidenceKind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('pageLabel')}
        <input class="input short" name="page" type="number" min="1" inputMode="numeric" />
      </label>
    </div>
  );
}

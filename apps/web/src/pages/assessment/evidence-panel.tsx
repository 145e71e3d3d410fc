import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { withPiece } from '../../offline/kept-evidence';
import { ConfirmButton } from '../../parts/confirm-button';
import { EvidenceList } from '../../parts/evidence-list';
import { Icon } from '../../parts/icon';
import { itemMessages } from '../../parts/item-messages';
import { toast } from '../../toast';
import { evidenceStillNeeded, kindsForLink, takesFiles } from './evidence-choice';
import { EvidenceFileForm } from './evidence-file-form';
import type { EvidenceFormProps } from './evidence-form-props';
import { EvidenceLinkForm } from './evidence-link-form';
import { FilesOnDevice } from './files-on-device';
import { evidenceMessages } from './evidence-messages';
import { EvidenceMove } from './evidence-order';
import { EvidenceRemark } from './evidence-remark';
import { EvidenceReuse } from './evidence-reuse';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

/** The evidence of an item, what is still missing, and the ways to add more. */
export function EvidencePanel({ state, item }: Omit<EvidenceFormProps, 'onAdded'>) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  const evidence = state.evidence[item.code] ?? [];
  const { value } = state.store.draft(item.code).content;
  // What waits here is on its way: nobody need look for one more.
  const coming = state.waitingFiles.filter(({ itemCode, waits }) => itemCode === item.code && waits === 'signal');
  const needed = evidenceStillNeeded(item, value, [...evidence, ...coming.map(({ about }) => about)]);
  const onAdded = (piece: Evidence): void => {
    state.putEvidence(item.code, withPiece(piece));
    toast.show(t('evidenceSaved'));
  };
  return (
    <div class="item-evidence">
      <h5 class="field-label">
        {words('evidence')} {needed > 0 && <span class="tag warn">{t('evidenceNeeded', { count: needed })}</span>}
      </h5>
      {item.evidence && (
        <p class="field-hint">
          {t('evidenceKinds', { kinds: item.evidence.anyOf.map((kind) => words(`kind.${kind}`)).join(', ') })}
        </p>
      )}
      {evidence.length > 0 && (
        <EvidenceList
          evidence={evidence}
          onFound={(piece, check) =>
            state.putEvidence(item.code, (list) => list.map((one) => (one.id === piece.id ? { ...one, check } : one)))
          }
          {...(state.readOnly ? {} : { action: (piece: Evidence) => <PieceActions state={state} piece={piece} /> })}
        />
      )}
      <FilesOnDevice state={state} item={item} onArrived={onAdded} />
      {!state.readOnly && <AddEvidence state={state} item={item} onAdded={onAdded} />}
    </div>
  );
}

function AddEvidence(props: EvidenceFormProps) {
  const t = useTextOf(messages);
  const words = useTextOf(evidenceMessages);
  const [linking, setLinking] = useState(false);
  const linkButton = useFocusAfter(linking);
  const [reusing, setReusing] = useState(false);
  const onAdded = (piece: Evidence): void => {
    setLinking(false);
    setReusing(false);
    props.onAdded(piece);
  };
  const { value } = props.state.store.draft(props.item.code).content;
  if (linking) return <EvidenceLinkForm {...props} onAdded={onAdded} onCancel={() => setLinking(false)} />;
  return (
    <div class="actions">
      {kindsForLink(props.item, value).length > 0 && (
        <button
          ref={linkButton}
          type="button"
          class="button"
          aria-label={t('ofItem', { what: t('addLink'), code: props.item.code })}
          onClick={() => setLinking(true)}
        >
          <Icon name="link" /> {t('addLink')}
        </button>
      )}
      {takesFiles(props.item, value) && (
        <>
          <EvidenceFileForm {...props} />
          <button
            type="button"
            class="button"
            aria-expanded={reusing}
            aria-label={t('ofItem', { what: words('reuse'), code: props.item.code })}
            onClick={() => setReusing(!reusing)}
          >
            <Icon name="list" /> {words('reuse')}
          </button>
          {reusing && <EvidenceReuse {...props} onAdded={onAdded} onClose={() => setReusing(false)} />}
        </>
      )}
    </div>
  );
}

/** Gives the focus back to the button whose place a form took, once the form is closed. */
const useFocusAfter = (isOpen: boolean): Ref<HTMLButtonElement> => {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
};

function PieceActions({ state, piece }: { readonly state: QuestionnaireState; readonly piece: Evidence }) {
  const t = useTextOf(evidenceMessages);
  const [editing, setEditing] = useState(false);
  const editButton = useFocusAfter(editing);
  const replace = (changed: Evidence): void =>
    state.putEvidence(piece.itemCode, (list) => list.map((one) => (one.id === changed.id ? changed : one)));
  if (editing) return <EvidenceRemark piece={piece} onChanged={replace} onClose={() => setEditing(false)} />;
  return (
    <span class="piece-actions">
      <EvidenceMove state={state} piece={piece} />
      <button
        ref={editButton}
        type="button"
        class="button"
        aria-label={t('editLabel', { name: piece.file?.name ?? piece.url ?? '' })}
        onClick={() => setEditing(true)}
      >
        {t('edit')}
      </button>
      <RemoveButton state={state} piece={piece} />
    </span>
  );
}

function RemoveButton({ state, piece }: { readonly state: QuestionnaireState; readonly piece: Evidence }) {
  const t = useTextOf(messages);
  const words = useTextOf(evidenceMessages);
  const name = piece.file?.name ?? piece.url ?? '';
  const remove = async (): Promise<void> => {
    await api.remove(`/api/evidence/${piece.id}`);
    state.putEvidence(piece.itemCode, (list) => list.filter(({ id }) => id !== piece.id));
    toast.show(t('removed'));
  };
  return (
    <ConfirmButton
      label={words('remove')}
      fullLabel={t('removeEvidence', { name })}
      title={t('removeEvidence', { name })}
      confirmLabel={words('removeDo')}
      tone="quiet"
      onConfirm={remove}
    >
      <p>{words('removeText')}</p>
    </ConfirmButton>
  );
}

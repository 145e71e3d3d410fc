import { useId } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { Field } from './field';
import { messages } from './messages';
import type { PartProps } from './part-props';
import { gateOn, type GateDraft, type StageDraft } from './stage-draft';
import { stageMessages } from './stage-messages';

interface Props extends Pick<PartProps, 'faults'> {
  readonly drafts: readonly StageDraft[];
  readonly at: number;
  readonly onChange: (change: Partial<StageDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const nameOf = ({ label, stage }: StageDraft): string => label.trim() || stage.code;

/** One stage: its name, weight and gate, and its place among the others. */
export function StageFields({ drafts, at, faults, onChange, onMove, onRemove }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(stageMessages);
  const drafted = drafts[at];
  if (!drafted) return null;
  const { stage, label, weight, minJurors } = drafted;
  const name = nameOf(drafted);
  return (
    <li class="setup-stage">
      <div class="setup-stage-head">
        <strong>{words(`place.${stage.kind}`, { number: at + 1 })}</strong>
        <span class="setup-stage-moves">
          <MoveButton words={words('up', { stage: name })} icon="up" off={at === 0} onMove={() => onMove(-1)} />
          <MoveButton
            words={words('down', { stage: name })}
            icon="down"
            off={at === drafts.length - 1}
            onMove={() => onMove(1)}
          />
          {stage.kind !== 'questionnaire' && (
            <button type="button" class="button" aria-label={words('removeOf', { stage: name })} onClick={onRemove}>
              {words('remove')}
            </button>
          )}
        </span>
      </div>
      <div class="setup-row">
        <Field
          label={words('name', { number: at + 1 })}
          value={label}
          onInput={(text) => onChange({ label: text })}
          fault={faults.get(`stages/${at}/label`)}
        />
        <Field
          label={t('weight', { stage: name })}
          short
          value={weight}
          onInput={(text) => onChange({ weight: text })}
          fault={faults.get(`stages/${at}/weight`)}
        />
        {stage.panel && (
          <Field
            label={words('minJurors')}
            short
            type="number"
            value={minJurors}
            hint={words('minJurorsHint')}
            onInput={(text) => onChange({ minJurors: text })}
            fault={faults.get(`stages/${at}/panel`)}
          />
        )}
      </div>
      {at > 0 && (
        <GateFields drafts={drafts} at={at} faults={faults} onGate={(gate) => onChange({ gate })} gate={drafted.gate} />
      )}
    </li>
  );
}

interface MoveProps {
  readonly words: string;
  readonly icon: 'up' | 'down';
  readonly off: boolean;
  readonly onMove: () => void;
}

function MoveButton({ words, icon, off, onMove }: MoveProps) {
  return (
    <button type="button" class="button" aria-label={words} title={words} disabled={off} onClick={onMove}>
      <Icon name={icon} />
    </button>
  );
}

interface GateProps extends Pick<Props, 'drafts' | 'at' | 'faults'> {
  readonly gate: GateDraft;
  readonly onGate: (gate: GateDraft) => void;
}

function GateFields({ drafts, at, faults, gate, onGate }: GateProps) {
  const t = useTextOf(messages);
  const words = useTextOf(stageMessages);
  const id = useId();
  if (gate.kept) return <p class="soft">{t('gateKept')}</p>;
  return (
    <div class="setup-row">
      <div class="field">
        <label for={id}>{words('gateOn')}</label>
        <select
          id={id}
          class="input"
          value={gateOn(drafts, at)}
          onChange={(event) => onGate({ ...gate, on: event.currentTarget.value })}
        >
          {drafts.slice(0, at).map((earlier) => (
            <option key={earlier.stage.code} value={earlier.stage.code}>
              {nameOf(earlier)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('atLeast')}
        short
        value={gate.atLeast}
        onInput={(atLeast) => onGate({ ...gate, atLeast })}
        fault={faults.get(`stages/${at}/gate`)}
      />
      <Field
        label={t('top')}
        short
        type="number"
        value={gate.top}
        hint={t('gateHint')}
        onInput={(top) => onGate({ ...gate, top })}
      />
    </div>
  );
}

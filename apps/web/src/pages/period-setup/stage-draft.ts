import type { Gate, GateRule, Policy, Stage } from '@app/scoring';

/** A gate as the form shows it. `kept`: one that only the API can write; it stays as it is. */
export interface GateDraft {
  /** Code of the earlier stage whose score decides. */
  readonly on: string;
  readonly atLeast: string;
  readonly top: string;
  readonly kept: boolean;
}

/** One stage as the form shows it. */
export interface StageDraft {
  /** The stage as it came; what the form does not show stays as it is here. */
  readonly stage: Stage;
  readonly label: string;
  readonly weight: string;
  readonly minJurors: string;
  readonly gate: GateDraft;
}

export const withComma = (decimal: string): string => decimal.replace('.', ',');
export const withPoint = (text: string): string => text.trim().replace(',', '.');

const simpleParts = (rule: GateRule): readonly GateRule[] => ('anyOf' in rule ? rule.anyOf : [rule]);

const toGateDraft = (gate: Gate | undefined, first: string): GateDraft => {
  if (!gate) return { on: first, atLeast: '', top: '', kept: false };
  const parts = simpleParts(gate);
  const atLeast = parts.flatMap((part) => ('atLeast' in part ? [withComma(part.atLeast)] : []));
  const top = parts.flatMap((part) => ('topPerCategory' in part ? [String(part.topPerCategory)] : []));
  const kept = atLeast.length + top.length !== parts.length || atLeast.length > 1 || top.length > 1;
  return { on: gate.on, atLeast: atLeast[0] ?? '', top: top[0] ?? '', kept };
};

const toGate = ({ atLeast, top }: GateDraft, on: string): Gate | undefined => {
  const rules: readonly GateRule[] = [
    ...(atLeast.trim() ? [{ atLeast: withPoint(atLeast) }] : []),
    ...(top.trim() ? [{ topPerCategory: Number(top) }] : []),
  ];
  if (rules.length > 1) return { on, anyOf: rules };
  return rules[0] && { on, ...rules[0] };
};

/** The stages of these rules as the form shows them. */
export const toStageDrafts = ({ stages }: Policy): readonly StageDraft[] =>
  stages.map((stage) => toStageDraft(stage, stages[0]?.code ?? ''));

const toStageDraft = (stage: Stage, first: string): StageDraft => ({
  stage,
  label: stage.label ?? '',
  weight: withComma(stage.weight),
  minJurors: String(stage.panel?.minJurors ?? ''),
  gate: toGateDraft(stage.gate, first),
});

/** The stage that a draft stands for, at its place among the others: nobody may be judged by what comes later. */
export const toStage = (drafts: readonly StageDraft[], at: number): Stage => {
  const drafted = drafts[at];
  if (!drafted) throw new RangeError(`no stage ${at}`);
  const { gate: before, label: _, panel, ...rest } = drafted.stage;
  const gate = drafted.gate.kept ? before : toGate(drafted.gate, gateOn(drafts, at));
  const label = drafted.label.trim();
  return {
    ...rest,
    ...(label === '' ? {} : { label }),
    weight: withPoint(drafted.weight),
    ...(panel ? { panel: { ...panel, minJurors: Number(drafted.minJurors) } } : {}),
    ...(gate && at > 0 ? { gate } : {}),
  };
};

/** The stage that a gate looks back at: the one chosen, while it stands earlier; else the first. */
export const gateOn = (drafts: readonly StageDraft[], at: number): string => {
  const earlier = drafts.slice(0, at).map(({ stage }) => stage.code);
  const chosen = drafts[at]?.gate.on;
  return (chosen !== undefined && earlier.includes(chosen) ? chosen : earlier[0]) ?? '';
};

/** What can be added to the stages, with the built-in instrument it starts from. */
export const stageTemplates = [
  { code: 'laman', kind: 'assessed', instrument: 'pemeriksaan-kanal-2026' },
  { code: 'uji-akses', kind: 'assessed', instrument: 'uji-akses-2026' },
  { code: 'visitasi', kind: 'assessed', instrument: 'visitasi-2026' },
  {
    code: 'presentasi',
    kind: 'panel',
    instrument: 'rubrik-presentasi-2026',
    panel: { aggregate: 'mean', minJurors: 3 },
  },
  { code: 'tercatat', kind: 'recorded' },
] as const satisfies readonly Omit<Stage, 'weight'>[];

export type TemplateCode = (typeof stageTemplates)[number]['code'];

const freeCode = (drafts: readonly StageDraft[], wanted: string): string => {
  const taken = new Set(drafts.map(({ stage }) => stage.code));
  let code = wanted;
  for (let number = 2; taken.has(code); number++) code = `${wanted}-${number}`;
  return code;
};

/** The stages with another one behind them, weighing nothing yet and open to everybody. */
export const withStage = (
  drafts: readonly StageDraft[],
  wanted: TemplateCode,
  label: string,
): readonly StageDraft[] => {
  const template = stageTemplates.find(({ code }) => code === wanted);
  if (!template) return drafts;
  const code = freeCode(drafts, wanted);
  return [...drafts, toStageDraft({ ...template, code, label, weight: '0' }, drafts[0]?.stage.code ?? '')];
};

/** The stages with one of them moved by a place; unchanged where there is no such place. */
export const withMoved = (drafts: readonly StageDraft[], at: number, by: -1 | 1): readonly StageDraft[] => {
  const [moved, other] = [drafts[at], drafts[at + by]];
  if (!moved || !other) return drafts;
  return drafts.map((each, index) => (index === at ? other : index === at + by ? moved : each));
};

import type { Decimal } from '@app/instrument';
import type { Gate, GateRule } from '@app/scoring';
import type { Translate } from '../../i18n/catalogue';

type GateKey = 'gate.atLeast' | 'gate.moreThan' | 'gate.top' | 'gate.quota' | 'gate.any' | 'gate.all';

export interface GateWordsOf {
  readonly t: Translate<GateKey>;
  readonly decimal: (value: Decimal) => string;
  readonly stageLabel: (code: string) => string;
}

/** A gate in plain words, e.g. "nilai SAQ paling sedikit 65 atau 5 nilai SAQ tertinggi di kategorinya". */
export const gateWords = (gate: Gate, words: GateWordsOf): string => ruleWords(gate, words.stageLabel(gate.on), words);

const ruleWords = (rule: GateRule, on: string, words: GateWordsOf): string => {
  const { t, decimal } = words;
  if ('atLeast' in rule) return t('gate.atLeast', { on, value: decimal(rule.atLeast) });
  if ('moreThan' in rule) return t('gate.moreThan', { on, value: decimal(rule.moreThan) });
  if ('topPerCategory' in rule) return t('gate.top', { on, count: rule.topPerCategory });
  if ('quota' in rule) return t('gate.quota', { on, quota: quotaWords(rule.quota.each) });
  if ('anyOf' in rule) return rule.anyOf.map((each) => nested(each, on, words)).join(t('gate.any'));
  return rule.allOf.map((each) => nested(each, on, words)).join(t('gate.all'));
};

const nested = (rule: GateRule, on: string, words: GateWordsOf): string => {
  const text = ruleWords(rule, on, words);
  return 'anyOf' in rule || 'allOf' in rule ? `(${text})` : text;
};

const quotaWords = (each: Readonly<Record<string, number>>): string =>
  Object.entries(each)
    .map(([group, count]) => `${group} ${count}`)
    .join(', ');

import { builtInInstruments, type Instrument } from '@app/instrument';
import { keptPlan } from './kept-plan';
import { scoreQuestionnaire } from './score-questionnaire';
import type { ScoringPolicy } from './scoring-rules';

const policy: ScoringPolicy = { scale: '100', decimals: 2, rounding: 'half-up' };
const instrument = (): Instrument => structuredClone(builtInInstruments['desa-2026']) as Instrument;

describe('a plan that is kept', () => {
  test('is made once for the same instrument, rules and use', () => {
    const desa = instrument();
    const plan = keptPlan(desa, policy);
    expect(keptPlan(desa, { ...policy })).toBe(plan);
    expect(keptPlan(desa, policy, 'rubric')).not.toBe(plan);
    expect(keptPlan(instrument(), policy)).not.toBe(plan);
    expect(keptPlan(desa, policy)).toBe(plan);
  });

  test.each<Partial<ScoringPolicy>>([
    { scale: '10' },
    { decimals: 3 },
    { rounding: 'half-even' },
    { roundAt: ['item'] },
    { unanswered: 'exclude' },
    { notApplicable: 'zero' },
  ])('is made anew for other rules (%j)', (change) => {
    const desa = instrument();
    expect(keptPlan(desa, { ...policy, ...change })).not.toBe(keptPlan(desa, policy));
  });

  test('scores by the rules of the day, whatever it scored by before', () => {
    const [desa, fresh] = [instrument(), instrument()];
    scoreQuestionnaire(desa, {}, policy);
    const lenient = { ...policy, scale: '7', decimals: 5 };
    expect(scoreQuestionnaire(desa, { DA01: { choice: 'YA' } }, lenient)).toEqual(
      scoreQuestionnaire(fresh, { DA01: { choice: 'YA' } }, lenient),
    );
  });
});

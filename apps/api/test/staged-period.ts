import { PeriodsService, UsersService } from '@app/evaluation';
import type { Instrument } from '@app/instrument';
import type { Scene } from './cast';
import { smallCheck, smallPolicy, smallQuestionnaire, smallRubric } from './questionnaire';

type Windows = Readonly<Record<string, { readonly from: string; readonly until: string }>>;

const usualWeights = { saq: '60', laman: '20', presentasi: '20' };

/** A questionnaire, a check by an assessor that waits for nobody, and a panel behind a gate on the check. */
export const stagedPolicy = (
  code: string,
  windows: Windows = {},
  { gate = { on: 'laman', atLeast: '50' }, weights = usualWeights }: Pick<Staged, 'gate' | 'weights'> = {},
): Record<string, unknown> => {
  const policy = smallPolicy(code);
  const [saq, panel] = policy['stages'] as Record<string, unknown>[];
  return {
    ...policy,
    windows: { ...(policy['windows'] as object), ...windows },
    stages: [
      { ...saq, weight: weights.saq },
      { code: 'laman', label: 'Pemeriksaan laman', kind: 'assessed', weight: weights.laman, instrument: 'uji-laman' },
      { ...panel, gate, weight: weights.presentasi },
    ],
  };
};

interface Staged {
  readonly code: string;
  readonly bodies: readonly string[];
  readonly windows?: Windows;
  /** What the assessor fills, if not a look at a website. */
  readonly check?: Instrument;
  /** Before the panel, if not half of the check's points. */
  readonly gate?: object;
  readonly weights?: typeof usualWeights;
}

/** Opens such a period of Contoh with these villages, and returns its id. */
export const openStaged = async (
  { app, membershipOf }: Scene,
  { code, bodies, windows, check = smallCheck, gate, weights }: Staged,
): Promise<string> => {
  const actor = await app.get(UsersService).loadActor(membershipOf('ratna'));
  const periods = app.get(PeriodsService);
  const instruments = { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric, 'uji-laman': check };
  const { id } = await periods.create(actor, {
    policy: stagedPolicy(code, windows, { ...(gate ? { gate } : {}), ...(weights ? { weights } : {}) }),
    instruments,
  });
  await periods.addParticipants(
    actor,
    id,
    bodies.map((bodyCode) => ({ bodyCode, category: 'DESA' })),
  );
  await periods.open(actor, id, [
    { instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' },
    { instrument: 'uji-laman', code: 'weight.zero', reason: 'Hanya catatan.' },
  ]);
  return id;
};

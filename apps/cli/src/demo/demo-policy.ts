import { startingPolicy } from '@app/evaluation';
import type { PublicBodyKind } from '@app/access';
import type { Policy, Stage, Window } from '@app/scoring';

export type DemoCategory = PublicBodyKind;

/** The best of each category are visited; a look at what they answered, which weighs nothing by itself. */
const visits = {
  code: 'visitasi',
  label: 'Visitasi',
  kind: 'assessed',
  weight: '0',
  instrument: 'visitasi-2026',
  gate: { on: 'saq', topPerCategory: 3 },
} as const satisfies Stage;

/** The rules of one demo year: those that any organiser starts from, for the categories that take part. */
export const demoPolicy = (
  year: number,
  taking: readonly DemoCategory[],
  windows: Readonly<Record<'saq' | 'verifikasi' | 'presentasi', Window>> & { readonly visitasi?: Window },
): Policy => {
  const isTaking = (code: string): boolean => taking.some((each) => each === code);
  const name = { code: `lumajang-${year}`, title: `Monev KIP Kabupaten Lumajang ${year}`, year };
  const { stages, categories = [], ...rest } = startingPolicy(name, 'PPID Utama Kabupaten Lumajang');
  return {
    ...rest,
    stages: [...stages.slice(0, 1), ...(windows.visitasi ? [visits] : []), ...stages.slice(1)].map((stage) =>
      typeof stage.instrument === 'object'
        ? {
            ...stage,
            instrument: Object.fromEntries(Object.entries(stage.instrument).filter(([code]) => isTaking(code))),
          }
        : stage,
    ),
    categories: categories.filter(({ code }) => isTaking(code)),
    windows,
  };
};

import type { GateRule, Policy, Stage } from '@app/scoring';
import { compareExact } from './exact-number';
import { decimalComma, listed } from './format';
import { stageLabel } from './labels';

/** One heading of the method page with its sentences. */
export interface MethodSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const kinds: Readonly<Record<Stage['kind'], string>> = {
  questionnaire: 'kuesioner yang diverifikasi',
  panel: 'penilaian juri',
  assessed: 'penilaian oleh petugas penilai',
  recorded: 'nilai yang dicatat',
};

const aggregates = { mean: 'rata-rata', median: 'median', 'trimmed-mean': 'rata-rata terpangkas' } as const;

const absent = {
  zero: 'dihitung 0 dan bobotnya tetap dipakai',
  renormalise: 'tidak dihitung, dan bobotnya dibagi kepada tahap lain',
} as const;

const stageLine = (stage: Stage): string => {
  const panel = stage.panel
    ? `; ${aggregates[stage.panel.aggregate]} nilai juri yang hadir, paling sedikit ${stage.panel.minJurors} juri`
    : '';
  return `${stageLabel(stage)}: bobot ${decimalComma(stage.weight)} (${kinds[stage.kind]}${panel}).`;
};

/** A gate's rule as a clause: "nilainya paling rendah 65". */
const gateClause = (rule: GateRule): string => {
  if ('atLeast' in rule) return `nilainya paling rendah ${decimalComma(rule.atLeast)}`;
  if ('moreThan' in rule) return `nilainya lebih dari ${decimalComma(rule.moreThan)}`;
  if ('topPerCategory' in rule) return `termasuk ${rule.topPerCategory} besar dalam kategorinya`;
  if ('quota' in rule) {
    const each = Object.entries(rule.quota.each).map(([group, places]) => `${group} ${places}`);
    return `masuk kuota kelompok (${each.join('; ')})`;
  }
  if ('anyOf' in rule) return rule.anyOf.map(gateClause).join(' atau ');
  return rule.allOf.map(gateClause).join(' dan ');
};

const gateLines = ({ stages }: Policy): readonly string[] =>
  stages.flatMap((stage) => {
    if (!stage.gate) return [];
    const on = stages.find(({ code }) => code === stage.gate?.on) ?? { code: stage.gate.on };
    return [`${stageLabel(stage)} diikuti badan publik yang pada tahap ${stageLabel(on)} ${gateClause(stage.gate)}.`];
  });

const points = { item: 'butir', node: 'indikator', stage: 'tahap', final: 'nilai akhir' } as const;

const roundingLines = ({ decimals, rounding, roundAt }: Policy): readonly string[] => {
  const at = [...new Set([...(roundAt ?? []), 'final' as const])].map((point) => points[point]);
  const ties = rounding === 'half-up' ? 'setengah dibulatkan ke atas' : 'setengah dibulatkan ke angka genap';
  return [`Nilai dihitung sebagai pecahan eksak dan dibulatkan ${decimals} desimal pada ${listed(at)} (${ties}).`];
};

const unanswered = { zero: 'dinilai 0', exclude: 'tidak dihitung' } as const;
const notApplicable = { exclude: 'tidak dihitung', full: 'dinilai penuh', zero: 'dinilai 0' } as const;

const emptyLines = (policy: Policy): readonly string[] => [
  `Butir yang tidak dijawab ${unanswered[policy.unanswered ?? 'zero']}; butir yang tidak dipersyaratkan ${notApplicable[policy.notApplicable ?? 'exclude']}.`,
  `Tahap yang tidak diikuti karena tidak lolos ${absent[policy.gatedOut ?? 'zero']}; tahap yang dilewatkan ${absent[policy.missed ?? 'zero']}.`,
];

const bandLines = (policy: Policy): readonly string[] => [
  ...[...policy.bands]
    .sort((a, b) => compareExact(b.from, a.from))
    .map(({ label, from, requires }) => {
      const conditions = (requires ?? []).map(({ stage, attended }) => {
        const name = stageLabel(policy.stages.find(({ code }) => code === stage) ?? { code: stage });
        return `pimpinan ${attended ? 'menghadiri' : 'tidak menghadiri'} tahap ${name}`;
      });
      return `${label}: mulai ${decimalComma(from)}${conditions.length ? `, dengan syarat ${listed(conditions)}` : ''}.`;
    }),
  'Kualifikasi dibaca dari nilai yang sudah dibulatkan.',
];

const rankLines = ({ ranking, stages }: Policy): readonly string[] => {
  const names = (ranking.breakBy ?? []).map((code) =>
    code === 'submittedAt' ? 'waktu pengiriman' : stageLabel(stages.find((stage) => stage.code === code) ?? { code }),
  );
  const broken = names.length ? `, kecuali dapat dipisahkan menurut ${listed(names)}` : '';
  return [
    `Peringkat disusun dalam tiap kategori dari nilai yang sudah dibulatkan; nilai sama mendapat peringkat sama (1, 1, 3)${broken}.`,
    'Badan publik yang tidak mendaftar dicatat Tidak Dinilai, tanpa nilai dan tanpa peringkat.',
  ];
};

/** The policy in plain Indonesian, as it was applied; printed with every report. */
export const methodSummary = (policy: Policy): readonly MethodSection[] => {
  const gates = gateLines(policy);
  return [
    {
      heading: 'Tahap dan bobot',
      lines: [
        ...policy.stages.map(stageLine),
        `Nilai akhir = jumlah (bobot × nilai tahap) ÷ jumlah bobot, pada skala 0–${decimalComma(policy.scale)}.`,
      ],
    },
    ...(gates.length ? [{ heading: 'Syarat mengikuti tahap', lines: gates }] : []),
    { heading: 'Butir dan tahap yang kosong', lines: emptyLines(policy) },
    { heading: 'Pembulatan', lines: roundingLines(policy) },
    { heading: 'Kualifikasi', lines: bandLines(policy) },
    { heading: 'Peringkat', lines: rankLines(policy) },
  ];
};

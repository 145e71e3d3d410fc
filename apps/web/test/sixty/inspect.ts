import { randomBytes } from 'node:crypto';
import type { Product } from '../product';
import { sit, type Call, type Desk, type Reply } from './desk-of-calls';
import { verifiers, type Story } from './sixty-bodies';

const stages = ['laman', 'akses', 'visitasi'] as const;
/** Whoever was visited here met nobody. */
const absent = 12;

interface Item {
  readonly type: string;
  readonly kind: string;
  readonly code: string;
  readonly levels?: readonly { readonly code: string }[];
  readonly elements?: readonly { readonly code: string }[];
  readonly max?: string;
  readonly children?: readonly Item[];
}

const itemsOf = (node: { readonly children?: readonly Item[] }): readonly Item[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'item' ? [child] : itemsOf(child)));

/** What an assessor finds at the body of that number. */
const found = ({ kind, levels = [], elements = [], max = '20' }: Item, number: number): object => {
  if (kind === 'yesNo') return { choice: number % 4 === 0 ? 'TIDAK' : 'YA' };
  if (kind === 'scale') return { choice: levels[number % levels.length]?.code };
  if (kind === 'checklist')
    return { elements: elements.slice(0, 1 + (number % elements.length)).map(({ code }) => code) };
  if (kind === 'number') return { number: String(number % (Number(max) + 1)) };
  return { text: 'Sesuai.' };
};

/** The request and its answer, some days later; the dates decide several items. */
const contacts = (path: string, number: number): readonly Call[] =>
  [
    { kind: 'sent', at: '2026-08-10T09:00:00+07:00' },
    { kind: 'answered', at: `2026-08-${String(12 + (number % 18)).padStart(2, '0')}T10:00:00+07:00` },
  ].map((contact) => ({ method: 'POST', path: `${path}/contacts`, body: { ...contact, channel: 'letter' } }));

const line = [[10, 10], [40, 60], [80, 20], [120, 90], [160, 40], [599, 199]]; // prettier-ignore

/** Both parties sign what was found; at every fifteenth body its representative will not. */
const signatures = (path: string, content: object, number: number): readonly Call[] => {
  const common = { content, strokes: [line], signedAt: '2026-09-01T03:00:00.000Z' };
  const body = { ...common, party: 'body', name: 'Sekretaris', position: 'Sekretaris' };
  return [
    { ...common, party: 'assessor', way: 'drawn', name: 'Asesor' },
    number % 15 === 0
      ? { ...body, way: 'refused', strokes: null, reason: 'Menunggu kepala kantor.' }
      : { ...body, way: 'drawn' },
  ].map((hand) => ({
    method: 'POST',
    path: `${path}/signatures`,
    body: { key: randomBytes(16).toString('hex'), ...hand },
  }));
};

const chainOf = (detail: Reply, number: number): readonly Call[] => {
  const path = `/inspections/${detail.id}`;
  if (detail.stageCode === 'visitasi' && number === absent)
    return [{ method: 'POST', path: `${path}/absence`, body: { reason: 'Kantor tutup pada hari yang disepakati.' } }];
  const byHand = itemsOf(detail.instrument).filter(({ code }) => !Object.hasOwn(detail.byRule, code));
  const values = byHand.map((item) => [item.code, { value: found(item, number), note: null }] as const);
  return [
    ...values.map(([code, { value }]) => ({
      method: 'PUT' as const,
      path: `${path}/values/${code}`,
      body: { value, revision: 0 },
    })),
    ...(detail.stageCode === 'visitasi' ? signatures(path, Object.fromEntries(values), number) : []),
    { method: 'POST', path: `${path}/completion` },
  ];
};

/** Website, access test and visit of every body that takes part, each by the assessor it was given. */
export const inspect = async (product: Product, { bodies, periodId }: Story, ratna: Desk): Promise<void> => {
  for (const stage of stages) await ratna.act('POST', `/periods/${periodId}/stages/${stage}/opening`, {});
  const numberOf = new Map(bodies.map(({ code, number }) => [code, number]));
  for (const name of verifiers) {
    const desk = await sit(product, name);
    const { items } = await desk.ask(`/inspections?periodId=${periodId}`);
    const mine = items.filter(({ assessor }: Reply) => assessor?.name.toLowerCase() === name);
    await desk.actAll(
      mine
        .filter(({ stageCode }: Reply) => stageCode === 'akses')
        .map(({ id, body }: Reply) => contacts(`/inspections/${id}`, numberOf.get(body.code) ?? 0)),
    );
    const details: Reply[] = [];
    for (const { id } of mine) details.push(await desk.ask(`/inspections/${id}`));
    await desk.actAll(details.map((detail) => chainOf(detail, numberOf.get(detail.body.code) ?? 0)));
  }
};

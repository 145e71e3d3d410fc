import type { Item } from '@app/instrument';
import type { SheetLine } from '@app/scoring';
import type { SheetView } from '../../api/results-types';
import type { Evidence, Verdict } from '../../api/types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { inputWords } from './input-words';
import { messages } from './messages';
import { ruleMessages, ruleWords } from './rule-messages';

export interface Proofs {
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Items of the questionnaire, for the names of levels and elements. */
  readonly items: ReadonlyMap<string, Item> | null;
  /** Whether files may be opened: not on the public page. */
  readonly isInside: boolean;
  /** Of stages that an assessor fills, by the stage's code; absent on the public page. */
  readonly inspections?: SheetView['inspections'];
  /** Documents of stages whose score was given elsewhere, by the stage's code; absent on the public page. */
  readonly recorded?: SheetView['recorded'];
  /** Inside such a stage: what its assessor wrote and put beside the items. */
  readonly inspected?: SheetView['inspections'][string];
}

/** What stands behind the lines of one stage: of one that an assessor fills nothing that belongs to the questionnaire. */
export const proofsWithin = (proofs: Proofs, line: SheetLine): Proofs => {
  const inspected = line.kind === 'stage' ? proofs.inspections?.[line.code] : undefined;
  return inspected ? { evidence: {}, verdicts: {}, items: null, isInside: proofs.isInside, inspected } : proofs;
};

/** What stands behind one line: rule, exact value, accepted input, verdict with reason, evidence. */
export function SheetProof({ line, proofs }: { readonly line: SheetLine; readonly proofs: Proofs }) {
  const t = useTextOf(messages);
  const ruleText = useTextOf(ruleMessages);
  const { decimal } = useFormat();
  const read = useInstrumentText();
  return (
    <dl class="sheet-proof">
      <Fact name={t('rule')}>{ruleWords(line.rule, ruleText)}</Fact>
      {line.value?.includes('/') && (
        <Fact name={t('exact')}>
          <code>{line.value}</code>
        </Fact>
      )}
      {line.input && (
        <Fact name={t('input')}>{inputWords(line.input, proofs.items?.get(line.code), { t, decimal, read })}</Fact>
      )}
      {line.kind === 'stage' && <RecordedProof recorded={proofs.recorded?.[line.code]} />}
      {line.kind === 'item' && <ItemProof code={line.code} proofs={proofs} />}
    </dl>
  );
}

/** The document that a score was taken from, and why it was recorded anew. */
function RecordedProof({ recorded }: { readonly recorded: SheetView['recorded'][string] | undefined }) {
  const t = useTextOf(messages);
  if (!recorded) return null;
  const { periodId, sourceId, title, fileName, note } = recorded;
  return (
    <>
      <Fact name={t('source')}>
        <Icon name="file" />{' '}
        <a href={`/api/periods/${periodId}/recorded-sources/${sourceId}/file`} target="_blank" rel="noopener">
          {title}
        </a>{' '}
        <span class="soft small">({fileName})</span>
      </Fact>
      {note && <Fact name={t('sourceNote')}>{note}</Fact>}
    </>
  );
}

/** The verdict on an item and the evidence beside it, or what an assessor wrote and put there. */
function ItemProof({ code, proofs }: { readonly code: string; readonly proofs: Proofs }) {
  const t = useTextOf(messages);
  const verdict = proofs.verdicts[code];
  const evidence = proofs.evidence[code] ?? [];
  return (
    <>
      {proofs.inspected && <Inspected code={code} inspected={proofs.inspected} />}
      {verdict && (
        <Fact name={t('verdict')}>
          <VerdictWords verdict={verdict} />
        </Fact>
      )}
      {verdict?.reason && <Fact name={t('reason')}>{verdict.reason}</Fact>}
      {evidence.length > 0 && (
        <Fact name={t('evidence')}>
          <EvidenceList evidence={evidence} isInside={proofs.isInside} />
        </Fact>
      )}
    </>
  );
}

interface InspectedProps {
  readonly code: string;
  readonly inspected: SheetView['inspections'][string];
}

/** An assessor's note and evidence on one item. */
function Inspected({ code, inspected }: InspectedProps) {
  const t = useTextOf(messages);
  const { id, notes } = inspected;
  const pieces = inspected.evidence.filter(({ itemCode }) => itemCode === code);
  return (
    <>
      {notes[code] && <Fact name={t('assessorNote')}>{notes[code]}</Fact>}
      {pieces.length > 0 && (
        <Fact name={t('evidence')}>
          <ul class="sheet-evidence">
            {pieces.map((piece) => (
              <li key={piece.id}>
                <Icon name={piece.url ? 'link' : 'file'} />{' '}
                <a
                  href={piece.url ?? `/api/inspections/${id}/evidence/${piece.id}/file`}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                >
                  {piece.url ?? piece.fileName}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function VerdictWords({ verdict }: { readonly verdict: Verdict }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const at = format.dateTime(verdict.at);
  return (
    <>
      {t(`decision.${verdict.decision}`)}
      {verdict.page !== null && `, ${t('page', { page: verdict.page })}`}{' '}
      <span class="soft small">({verdict.by ? t('by', { name: verdict.by, at }) : at})</span>
    </>
  );
}

function EvidenceList({ evidence, isInside }: { readonly evidence: readonly Evidence[]; readonly isInside: boolean }) {
  const t = useTextOf(messages);
  return (
    <ul class="sheet-evidence">
      {evidence.map((each) => (
        <li key={each.id}>
          <Icon name={each.url ? 'link' : 'file'} /> <EvidenceLink evidence={each} isInside={isInside} />
          {each.page !== null && `, ${t('page', { page: each.page })}`}
          {each.note && <span class="soft"> ({each.note})</span>}
        </li>
      ))}
    </ul>
  );
}

/** Only http and https become links: a body's text never runs as a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function EvidenceLink({ evidence, isInside }: { readonly evidence: Evidence; readonly isInside: boolean }) {
  const t = useTextOf(messages);
  if (evidence.url)
    return isWeb(evidence.url) ? (
      <a href={evidence.url} target="_blank" rel="noopener noreferrer nofollow">
        {evidence.url}
      </a>
    ) : (
      <span>{evidence.url}</span>
    );
  const name = evidence.file?.name ?? t('unknownFile');
  return isInside ? (
    <a href={`/api/evidence/${evidence.id}/file`} target="_blank" rel="noopener">
      {name}
    </a>
  ) : (
    <span>{name}</span>
  );
}

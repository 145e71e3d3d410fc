import type { PaperCheck } from '../api/results-types';
import { useLanguage, useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { checkMessages } from './check-messages';
import { PaperFacts } from './paper-facts';

interface Props {
  /** What was asked for; empty where nothing was. */
  readonly typed: string;
  readonly paper: PaperCheck | null;
}

/** Where the QR of a printed paper leads: whether it is genuine, still holds, and what it says. */
export function CheckPage({ typed, paper }: Props) {
  const t = useTextOf(checkMessages);
  return (
    <div class="stack">
      <h1>{t('title')}</h1>
      {paper ? <Checked paper={paper} /> : typed !== '' && <Unknown typed={typed} />}
      <CodeForm typed={paper ? '' : typed} again={paper !== null} />
    </div>
  );
}

function Unknown({ typed }: { readonly typed: string }) {
  const t = useTextOf(checkMessages);
  return (
    <div class="note warn" role="status">
      <div>
        <p>
          <strong>{t('unknown', { code: typed })}</strong>
        </p>
        <p>{t('unknownAdvice')}</p>
      </div>
    </div>
  );
}

function CodeForm({ typed, again }: { readonly typed: string; readonly again: boolean }) {
  const t = useTextOf(checkMessages);
  const language = useLanguage();
  return (
    <section class="card no-print">
      {again && <h2>{t('other')}</h2>}
      <form class="code-form" method="get" action={publicAddress.check}>
        {language === 'en' && <input type="hidden" name="bahasa" value="en" />}
        <label class="field">
          <span class="field-label">{t('code')}</span>
          <input
            class="input"
            name="kode"
            value={typed}
            maxLength={40}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            aria-describedby="kode-hint"
          />
        </label>
        <p class="soft small" id="kode-hint">
          {t('intro')}
        </p>
        <button type="submit" class="button primary">
          {t('check')}
        </button>
      </form>
    </section>
  );
}

function Checked({ paper }: { readonly paper: PaperCheck }) {
  const t = useTextOf(checkMessages);
  const to = useAddress();
  const { code } = paper.period;
  const result = paper.body ? publicAddress.body(code, paper.body.subjectId) : publicAddress.period(code);
  return (
    <>
      <Standing paper={paper} />
      <PaperFacts paper={paper} />
      <section class="card">
        <h2>{t('signature')}</h2>
        <p>
          {t(`signature.${paper.signature}`)}{' '}
          {paper.signature !== 'none' && <code class="whole-hash">{paper.decree.keyId}</code>}
        </p>
        <p class="soft small">{t('notTte')}</p>
      </section>
      <p class="no-print">
        <a class="button" href={to(result)}>
          {t('seeResult')}
        </a>
      </p>
    </>
  );
}

/** The one thing that whoever scanned it came for, in words and sign, never by colour alone. */
function Standing({ paper }: { readonly paper: PaperCheck }) {
  const t = useTextOf(checkMessages);
  const format = useFormat();
  const { organiser, withdrawn, corrected, signature } = paper;
  const isDoubtful = signature === 'bad';
  const state = isDoubtful ? 'doubtful' : paper.state;
  const isGood = state === 'valid';
  return (
    <section class={`note ${isGood ? 'good' : 'bad'} paper-standing`} aria-label={t(state)}>
      <Icon name={isGood ? 'check' : 'warning'} />
      <div>
        <p class="paper-state">
          <strong>{t(state)}</strong>
        </p>
        {isDoubtful && <p>{t('doubtfulText', { organiser })}</p>}
        {isGood && <p>{t('validText', { organiser })}</p>}
        {withdrawn && (
          <p>{t('withdrawnText', { organiser, at: format.dateTime(withdrawn.at), reason: withdrawn.reason })}</p>
        )}
        {corrected && (
          <p>
            {t('correctedText', {
              number: corrected.number,
              date: format.date(corrected.decidedAt),
              reason: corrected.reason,
            })}
          </p>
        )}
      </div>
    </section>
  );
}

import type { Call } from '../../data/contract';
import { TALK_RATIO_DISCOVERY, TALK_RATIO_MOST, type TalkRatio } from '../../data/insights';
import { clock, percent } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { speakerName } from '../../parts/who';
import './talk-ratio-card.css';

const [FROM, TO] = TALK_RATIO_DISCOVERY;

export function TalkRatioCard({ ratio, call }: { ratio: TalkRatio | null; call: Call }) {
  const none = call.state === 'ended' ? t('talk_ratio.none') : t('talk_ratio.none_live');
  return (
    <section class="card">
      <h2>{t('talk_ratio.title')}</h2>
      {ratio ? <Shares ratio={ratio} call={call} /> : <p class="card-none">{none}</p>}
      <p class="ratio-default">{t('talk_ratio.range', { most: TALK_RATIO_MOST, from: FROM, to: TO })}</p>
      <details class="ratio-explain">
        <summary>{t('talk_ratio.explain')}</summary>
        <p>{t('talk_ratio.definition')}</p>
      </details>
    </section>
  );
}

function Shares({ ratio: { ratio, sdrMs, customerMs }, call }: { ratio: TalkRatio; call: Call }) {
  const above = ratio > TALK_RATIO_MOST;
  const sdr = speakerName(call, 'sdr');
  const customer = speakerName(call, 'customer');
  return (
    <>
      <p class="ratio-value figures" data-metric="talk_ratio">
        {percent(ratio)}
      </p>
      <p class={`ratio-verdict ${above ? 'ratio-verdict--above' : ''}`}>
        {above ? t('talk_ratio.above') : t('talk_ratio.within')}
      </p>
      <div class="ratio-bar" aria-hidden="true">
        <span class="ratio-share ratio-share--sdr" style={{ flexGrow: ratio }} />
        <span class="ratio-share ratio-share--customer" style={{ flexGrow: 1 - ratio }} />
      </div>
      <div class="ratio-range" aria-hidden="true">
        <span class="ratio-discovery" style={{ left: `${FROM * 100}%`, width: `${(TO - FROM) * 100}%` }} />
        <span class="ratio-most" style={{ left: `${TALK_RATIO_MOST * 100}%` }} />
      </div>
      <p class="ratio-sides figures">
        <span class="ratio-sdr" title={clock(sdrMs)}>
          <bdi>{sdr}</bdi> {percent(ratio)}
        </span>
        <span class="ratio-customer" title={clock(customerMs)}>
          <bdi>{customer}</bdi> {percent(1 - ratio)}
        </span>
      </p>
    </>
  );
}

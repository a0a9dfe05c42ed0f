import type { AudioGap } from '../../data/contract';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import './gap-line.css';

/** A time of which nothing was heard, between the lines. */
export function GapLine({ gap }: { gap: AudioGap }) {
  if (gap.toMs == null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: blocks stand between the list and its items.
    <div class="gap-line" role="listitem" data-gap={gap.fromMs}>
      <span class="gap-line-time">{clock(gap.fromMs)}</span>
      <span>
        {t('transcript.gap', { seconds: Math.max(1, Math.round((gap.toMs - gap.fromMs) / 1_000)) })}
      </span>
    </div>
  );
}

/** The gaps before a line: after the line before it, if there is one. */
export function gapsBefore(gaps: readonly AudioGap[], afterMs: number, placeMs: number): readonly AudioGap[] {
  return gaps.filter((gap) => gap.fromMs >= afterMs && gap.fromMs < placeMs);
}

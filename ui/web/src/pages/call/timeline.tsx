import { useRef } from 'preact/hooks';
import type { CallOnPage } from '../../data/call-page';
import type { Call, Speaker } from '../../data/contract';
import type { Line } from '../../data/transcript';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { speakerName } from '../../parts/who';
import type { Reader } from './reader';
import './timeline.css';

interface Props {
  page: CallOnPage;
  call: Call;
  reader: Reader;
}

/** A live call's timeline is at least this long, so that the first words do not fill it. */
const LIVE_AT_LEAST_MS = 60_000;
/** A piece narrower than this share of the timeline could not be seen. */
const NARROWEST = 1 / 700;
const STEP_MS = 5_000;
const LANES: readonly Speaker[] = ['sdr', 'customer'];

/** Two lanes of who spoke when; pointing at it goes there. */
export function Timeline({ page, call, reader }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const lines = page.transcript.lines.value;
  const lastMs = lines.reduce((last, line) => Math.max(last, line.spoken.value.endMs), 0);
  const totalMs = Math.max(page.durationMs.value, lastMs, call.state === 'ended' ? 1 : LIVE_AT_LEAST_MS);
  const { playback } = reader;

  function point(event: PointerEvent) {
    const box = field.current?.getBoundingClientRect();
    if (!box || event.buttons === 0) return;
    const share = (event.clientX - box.left) / box.width;
    reader.goTo(Math.min(1, Math.max(0, share)) * totalMs);
  }

  function step(event: KeyboardEvent) {
    const by = { ArrowLeft: -STEP_MS, ArrowDown: -STEP_MS, ArrowRight: STEP_MS, ArrowUp: STEP_MS }[event.key];
    if (by === undefined || !playback) return;
    event.preventDefault();
    playback.by(by);
  }

  const lanes = (
    <svg viewBox={`0 0 ${totalMs} 44`} preserveAspectRatio="none" aria-hidden="true">
      {LANES.map((speaker, lane) => (
        <g key={speaker}>
          <rect class="timeline-lane" x="0" y={lane * 24} width={totalMs} height="20" />
          <path class={`timeline-${speaker}`} d={pieces(lines, speaker, lane * 24, totalMs)}>
            <title>{speakerName(call, speaker)}</title>
          </path>
        </g>
      ))}
      {call.gaps?.map((gap) => {
        const toMs = gap.toMs ?? totalMs;
        return (
          <rect
            key={gap.fromMs}
            class="timeline-gap"
            x={gap.fromMs}
            y="0"
            width={Math.max(0, toMs - gap.fromMs)}
            height="44"
          >
            <title>{t('transcript.gap_label', { from: clock(gap.fromMs), to: clock(toMs) })}</title>
          </rect>
        );
      })}
    </svg>
  );
  const pointing = {
    ref: field,
    class: 'timeline',
    'aria-label': t('timeline.title'),
    onPointerDown: (event: PointerEvent) => {
      field.current?.setPointerCapture(event.pointerId);
      point(event);
    },
    onPointerMove: point,
  };
  if (!playback) {
    return (
      <div {...pointing} role="img">
        {lanes}
      </div>
    );
  }
  const position = playback.positionMs.value;
  return (
    <div
      {...pointing}
      role="slider"
      tabIndex={0}
      aria-valuemin={0}
      aria-valuemax={Math.round(totalMs / 1000)}
      aria-valuenow={Math.round(position / 1000)}
      aria-valuetext={t('timeline.position', { position: clock(position), total: clock(totalMs) })}
      onKeyDown={step}
    >
      {lanes}
      <span class="timeline-playhead" style={{ left: `${(position / totalMs) * 100}%` }} />
    </div>
  );
}

/** The outline of all pieces of one speaker, in ms across and lanes down. */
function pieces(lines: readonly Line[], speaker: Speaker, top: number, totalMs: number): string {
  let outline = '';
  for (const line of lines) {
    if (line.speaker !== speaker) continue;
    const { startMs, endMs } = line.spoken.value;
    const width = Math.max(endMs - startMs, totalMs * NARROWEST);
    outline += `M${startMs} ${top}h${width}v20h${-width}z`;
  }
  return outline;
}

import { type Playback, SPEEDS } from '../../base/playback';
import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { clock, number } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { speakerName } from '../../parts/who';
import type { Reader } from './reader';
import { Timeline } from './timeline';
import './dock.css';

interface Props {
  page: CallOnPage;
  call: Call;
  reader: Reader;
}

/** Who spoke when, and the recording's controls where there is one. */
export function Dock({ page, call, reader }: Props) {
  const { playback } = reader;
  if (!playback && page.transcript.lines.value.length === 0) return null;
  return (
    <section class={`dock ${playback ? '' : 'dock--still'}`} aria-label={t('timeline.title')}>
      {playback && <PlayButton playback={playback} />}
      {playback && <Position page={page} playback={playback} />}
      <div class="dock-timeline">
        <p class="dock-lanes" aria-hidden="true">
          <bdi class="dock-lane--sdr">{speakerName(call, 'sdr')}</bdi>
          <bdi class="dock-lane--customer">{speakerName(call, 'customer')}</bdi>
        </p>
        <Timeline page={page} call={call} reader={reader} />
      </div>
      {playback && <Speed playback={playback} />}
      {!playback && call.state === 'ended' && <p class="dock-none">{t('player.none')}</p>}
      {playback?.failed.value && (
        <p class="dock-problem" role="alert">
          {t('player.failed')}
        </p>
      )}
    </section>
  );
}

function PlayButton({ playback }: { playback: Playback }) {
  const playing = playback.playing.value;
  return (
    <button
      type="button"
      class="dock-play"
      aria-label={playing ? t('player.pause') : t('player.play')}
      onClick={() => playback.toggle()}
    >
      <Icon name={playing ? 'pause' : 'play'} />
    </button>
  );
}

function Position({ page, playback }: { page: CallOnPage; playback: Playback }) {
  return (
    <span class="dock-time">
      <b>{clock(playback.positionMs.value)}</b> / {clock(page.durationMs.value)}
    </span>
  );
}

function Speed({ playback }: { playback: Playback }) {
  return (
    <select
      class="dock-speed"
      aria-label={t('player.speed')}
      value={playback.speed.value}
      onChange={(event) => playback.setSpeed(Number(event.currentTarget.value))}
    >
      {SPEEDS.map((speed) => (
        <option key={speed} value={speed}>
          {number(speed)}×
        </option>
      ))}
    </select>
  );
}

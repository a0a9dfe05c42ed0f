import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Playback } from '../../base/playback';
import type { Call } from '../../data/contract';
import type { Line, Spoken } from '../../data/transcript';
import { type Token, textOf, tokensOf, wording } from '../../data/wording';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { speakerName } from '../../parts/who';
import type { Editing } from './note-by-hand';
import type { Reader } from './reader';
import './transcript-line.css';

interface Props {
  line: Line;
  call: Call;
  reader: Reader;
  editing: Editing;
  /** Whether the speaker's turn begins here. */
  first: boolean;
  playing: boolean;
  shown: boolean;
  unstored: boolean;
}

export function TranscriptLine({ line, call, reader, editing, first, playing, shown, unstored }: Props) {
  const spoken = line.spoken.value;
  const { playback } = reader;
  const time = clock(spoken.startMs);
  const play = () => {
    if (getSelection()?.isCollapsed !== false) reader.playLine(line.id);
  };
  const note = () => {
    if (spoken.kind === 'final') editing.note({ utteranceId: line.id, text: spoken.text });
  };
  const look = [
    'line',
    `line--${line.speaker}`,
    `line--${spoken.kind}`,
    first && 'line--first',
    playback && 'line--playable',
    playing && 'line--playing',
    shown && 'line--shown',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the list's blocks stand between it and its items.
    <div
      class={look.filter(Boolean).join(' ')}
      id={`line-${line.id}`}
      role="listitem"
      tabIndex={-1}
      data-id={line.id}
      data-kind={spoken.kind}
      data-speaker={line.speaker}
      data-frame-arrived-at={spoken.frameArrivedAt ?? undefined}
      aria-current={playing ? 'true' : undefined}
      onClick={playback ? play : undefined}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') reader.playLine(line.id);
        if (event.key === 'i' && !event.ctrlKey && !event.metaKey) note();
      }}
    >
      {playback ? (
        <button
          type="button"
          class="line-time"
          tabIndex={-1}
          aria-label={t('transcript.play_from', { time })}
        >
          {time}
        </button>
      ) : (
        <time class="line-time">{time}</time>
      )}
      <div class="line-said">
        <p class={first ? 'line-name' : 'unseen'}>
          <bdi>{speakerName(call, line.speaker)}</bdi>
          {spoken.kind === 'draft' && <span class="unseen"> ({t('transcript.draft')})</span>}
        </p>
        <p class="line-text" dir="auto">
          {playing && playback && spoken.words.length > 0 ? (
            <PlayedWords spoken={spoken} playback={playback} />
          ) : (
            <Text spoken={spoken} />
          )}
          {unstored && (
            <span class="line-unstored" title={t('transcript.unstored')}>
              <Icon name="unstored" />
              <span class="unseen">{t('transcript.unstored')}</span>
            </span>
          )}
        </p>
      </div>
      {spoken.kind === 'final' && (
        <button
          type="button"
          class="line-note"
          tabIndex={-1}
          aria-label={t('by_hand.here', { time })}
          title={`${t('by_hand.note')} (i)`}
          onClick={(event) => {
            event.stopPropagation();
            note();
          }}
        >
          <Icon name="plus" />
        </button>
      )}
    </div>
  );
}

/** What the line says; words of the team are marked, with what was heard. */
function Text({ spoken }: { spoken: Spoken }) {
  const as = wording.value;
  if (as === 'heard' || !spoken.readableNames?.length) return <>{textOf(spoken, as)}</>;
  return (
    <>
      {tokensOf(spoken, as).map((token, index) => (
        <span key={index}>
          {index > 0 && ' '}
          <TokenText token={token} />
        </span>
      ))}
    </>
  );
}

function TokenText({ token }: { token: Token }) {
  if (token.heard === undefined) return <>{token.text}</>;
  const heard = t('transcript.heard', { words: token.heard });
  return (
    <span class="line-corrected" title={heard}>
      {token.text}
      <span class="unseen"> ({heard})</span>
    </span>
  );
}

/** The words of the line being played, the one being spoken marked. */
function PlayedWords({ spoken, playback }: { spoken: Spoken; playback: Playback }) {
  const as = wording.value;
  const tokens = useMemo(() => tokensOf(spoken, as), [spoken, as]);
  const now = useMemo(
    () =>
      computed(() => {
        const ms = playback.positionMs.value;
        return tokens.findIndex((token) => token.startMs <= ms && ms < token.endMs);
      }),
    [tokens, playback],
  ).value;
  return (
    <>
      {tokens.map((token, index) => (
        <span key={index}>
          {index > 0 && ' '}
          <span class={index === now ? 'line-word--now' : undefined}>{token.text}</span>
        </span>
      ))}
    </>
  );
}

import { computed } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useScope } from '../../base/use-scope';
import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import type { Line } from '../../data/transcript';
import { isReadable } from '../../data/wording';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Icon } from '../../parts/icon';
import { blocksOf } from './blocks';
import { followEnd } from './follow-end';
import { GapLine, gapsBefore } from './gap-line';
import type { Editing } from './note-by-hand';
import type { Reader } from './reader';
import { TranscriptLine } from './transcript-line';
import { WordingSwitch } from './wording-switch';
import './transcript-column.css';

interface Props {
  page: CallOnPage;
  call: Call;
  reader: Reader;
  editing: Editing;
}

export function TranscriptColumn({ page, call, reader, editing }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const blocks = useRef<Line[][]>([]);
  const live = call.state !== 'ended';
  useScope(
    (scope) => {
      if (live && list.current && end.current) followEnd(scope, list.current, end.current, reader.following);
    },
    [live, reader],
  );
  useShownLine(reader);
  usePlayedLine(reader);

  const lines = page.transcript.lines.value;
  blocks.current = blocksOf(lines, blocks.current);
  return (
    <section class="transcript" aria-label={t('transcript.title')}>
      {lines.length === 0 && <Hint call={call} />}
      {lines.some(isReadable) && <WordingSwitch />}
      {/* biome-ignore lint/a11y/useSemanticElements: blocks stand between the list and its items. */}
      <div ref={list} role="list" lang={call.language} data-testid="transcript">
        {blocks.current.map((block, index) => (
          <Block
            key={index}
            lines={block}
            before={blocks.current[index - 1]?.at(-1) ?? null}
            page={page}
            call={call}
            reader={reader}
            editing={editing}
          />
        ))}
        {gapsBefore(call.gaps ?? [], lines.at(-1)?.placeMs ?? 0, Number.POSITIVE_INFINITY).map((gap) => (
          <GapLine key={gap.fromMs} gap={gap} />
        ))}
      </div>
      <div ref={end} />
      <JumpToNow call={call} reader={reader} />
    </section>
  );
}

/** Lines that are laid out together, and not at all while out of sight. */
function Block({
  lines,
  before,
  page,
  call,
  reader,
  editing,
}: Props & { lines: Line[]; before: Line | null }) {
  const mine = (id: string | null) => (id !== null && lines.some((line) => line.id === id) ? id : null);
  const playing = useMemo(() => computed(() => mine(reader.playing.value)), [reader, lines]).value;
  const shown = useMemo(() => computed(() => mine(reader.shown.value?.id ?? null)), [reader, lines]).value;
  const unstored = page.unstored.value;
  return (
    <div class="transcript-block" role="presentation">
      {lines.map((line, index) => {
        const last = index === 0 ? before : lines[index - 1];
        const gaps = gapsBefore(call.gaps ?? [], last?.placeMs ?? 0, line.placeMs);
        return (
          <Fragment key={line.id}>
            {gaps.map((gap) => (
              <GapLine key={gap.fromMs} gap={gap} />
            ))}
            <TranscriptLine
              line={line}
              call={call}
              reader={reader}
              editing={editing}
              first={gaps.length > 0 || last?.speaker !== line.speaker}
              playing={playing === line.id}
              shown={shown === line.id}
              unstored={unstored.has(line.id)}
            />
          </Fragment>
        );
      })}
    </div>
  );
}

function JumpToNow({ call, reader }: { call: Call; reader: Reader }) {
  const moving = call.state !== 'ended' || reader.playback?.playing.value === true;
  if (!moving || reader.following.value) return null;
  return (
    <div class="jump">
      <button
        type="button"
        class="button button--small button--first"
        onClick={() => {
          reader.following.value = true;
        }}
      >
        <Icon name="down" />
        {t('transcript.jump')}
      </button>
    </div>
  );
}

const WAVE = [10, 22, 28, 16, 24, 12, 20, 8];

function Hint({ call }: { call: Call }) {
  const waiting = call.state !== 'ended';
  return (
    <div class={`transcript-hint ${waiting ? 'transcript-hint--waiting' : ''}`}>
      <svg viewBox="0 0 64 28" aria-hidden="true">
        {WAVE.map((height, index) => (
          <rect key={index} x={index * 8 + 2} y={14 - height / 2} width="4" height={height} rx="2" />
        ))}
      </svg>
      <p>{call.state === 'ended' ? t('transcript.none') : t(`transcript.waiting.${call.state}`)}</p>
    </div>
  );
}

/** Brings the line pointed at into sight. */
function useShownLine(reader: Reader): void {
  const shown = reader.shown.value;
  useEffect(() => {
    if (shown) scrollToLine(shown.id, 'center');
  }, [shown]);
}

/** Keeps the line being played in sight until the reader scrolls away. */
function usePlayedLine(reader: Reader): void {
  const { following, playback } = reader;
  const id = playback?.playing.value ? reader.playing.value : null;
  useEffect(() => {
    if (id !== null && following.value) scrollToLine(id, 'nearest');
  }, [id, following.value]);
  useScope(
    (scope) => {
      if (!playback) return;
      const leave = () => {
        following.value = false;
      };
      scope.listen(window, 'wheel', leave);
      scope.listen(window, 'touchmove', leave);
    },
    [reader],
  );
}

function scrollToLine(id: string, block: ScrollLogicalPosition): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.getElementById(`line-${id}`)?.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' });
}

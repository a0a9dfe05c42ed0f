import { batch, type Signal, signal } from '@preact/signals';
import { ApiError, request } from '../base/api';
import { Feed } from '../base/feed';
import type { Scope } from '../base/scope';
import type {
  Call,
  CallFeedEvents,
  CallPage,
  Insight,
  InsightChange,
  Speaker,
  TranscriptLag,
  Utterance,
} from './contract';
import { Transcript } from './transcript';

/** A call that ended this long ago hardly changes: nobody who looks elsewhere keeps a connection for it. */
const SETTLED_MS = 120_000;
/** When to look for the recording after a call's end; it is closed a little later. */
const RECORDING_AFTER_MS = [700, 2_000, 5_000, 15_000];

/** Whether something was deleted since. */
function erased(before: Call, now: Call): boolean {
  const deletions = (call: Call) =>
    call.terms?.erasing
      ? 0
      : (call.terms?.stops.filter((stop) => stop.kind.startsWith('delete')).length ?? 0);
  return deletions(now) > deletions(before);
}

/** One call with all that is known of it, kept current while the scope is open. */
export class CallOnPage {
  /** Null until the first page. */
  readonly call: Signal<Call | null> = signal(null);
  readonly transcript = new Transcript();
  readonly insights: Signal<ReadonlyMap<string, Insight>> = signal(new Map());
  /** Ids of utterances and insights that the store does not have yet. */
  readonly unstored: Signal<ReadonlySet<string>> = signal(new Set());
  /** How far the transcript is behind, by side; empty where it keeps up. */
  readonly lags: Signal<ReadonlyMap<Speaker, TranscriptLag>> = signal(new Map());
  readonly durationMs = signal(0);
  readonly recordingBytes = signal(0);
  /** Why there is no page; null where there is one, or none yet. */
  readonly failure: Signal<ApiError | null> = signal(null);
  /** Whether somebody deleted it while it was looked at. */
  readonly deleted = signal(false);
  readonly feed: Feed<CallFeedEvents>;

  constructor(
    private readonly scope: Scope,
    readonly id: string,
  ) {
    this.feed = new Feed<CallFeedEvents>(
      scope,
      `/api/calls/${encodeURIComponent(id)}/feed`,
      {
        page: (page) => this.show(page),
        call: (call) => this.putCall(call),
        draft: (draft) => this.transcript.draft(draft),
        lag: (lag) => {
          this.lags.value = new Map(this.lags.value).set(lag.speaker, lag);
        },
        utterance: (utterance) => this.hear(utterance),
        insights: (change) => this.change(change),
        stored: () => {
          this.unstored.value = new Set();
        },
        deleted: () => {
          this.deleted.value = true;
          this.feed.close();
        },
      },
      () => {},
      (error) => {
        this.failure.value = error;
      },
    );
  }

  private show(page: CallPage): void {
    batch(() => {
      this.putCall(page.call);
      this.transcript.replace(page.utterances);
      this.insights.value = new Map(page.insights.map((insight) => [insight.id, insight]));
      this.unstored.value = new Set(page.unstored);
      this.failure.value = null;
      this.lags.value = new Map();
      this.measure(page);
      this.feed.caughtUp();
    });
    const endedAt = this.call.value?.endedAt;
    if (endedAt && Date.now() - Date.parse(endedAt) > SETTLED_MS) this.feed.spare();
  }

  private putCall(call: Call): void {
    const before = this.call.value;
    if (before && before.version >= call.version) return;
    this.call.value = call;
    if (before && erased(before, call)) this.forget();
    if (before && before.state !== 'ended' && call.state === 'ended') this.awaitRecording(0);
  }

  /** What was deleted is not shown any longer. */
  private forget(): void {
    this.scope.after(0, () => {
      request<CallPage>(`/api/calls/${encodeURIComponent(this.id)}`, { signal: this.scope.signal })
        .then((page) => this.show(page))
        .catch((cause) => {
          if (!(cause instanceof ApiError)) throw cause;
        });
    });
  }

  private hear(utterance: Utterance): void {
    batch(() => {
      this.transcript.utterance(utterance);
      this.durationMs.value = Math.max(this.durationMs.value, utterance.endMs);
      this.mark([utterance.id], utterance.stored !== false);
    });
  }

  /** Shows an insight as it counts now, before the feed tells. */
  put(insight: Insight): void {
    this.insights.value = new Map(this.insights.value).set(insight.id, insight);
  }

  private change(change: InsightChange): void {
    const insights = new Map(this.insights.value);
    for (const id of change.retracted) insights.delete(id);
    for (const insight of change.put) insights.set(insight.id, insight);
    batch(() => {
      this.insights.value = insights;
      this.mark(
        change.put.map((insight) => insight.id),
        change.stored,
      );
    });
  }

  private mark(ids: string[], stored: boolean): void {
    if (stored && !ids.some((id) => this.unstored.value.has(id))) return;
    const unstored = new Set(this.unstored.value);
    for (const id of ids) {
      if (stored) unstored.delete(id);
      else unstored.add(id);
    }
    this.unstored.value = unstored;
  }

  private measure(page: CallPage): void {
    this.durationMs.value = Math.max(this.durationMs.value, page.durationMs);
    this.recordingBytes.value = page.recordingBytes;
  }

  private awaitRecording(attempt: number): void {
    const wait = RECORDING_AFTER_MS[attempt];
    if (wait === undefined) return;
    this.scope.after(wait, () => {
      this.look().catch(() => this.awaitRecording(attempt + 1));
    });
  }

  /** Takes the recording's length from a fresh page, and fails where there is none yet. */
  private async look(): Promise<void> {
    const page = await request<CallPage>(`/api/calls/${encodeURIComponent(this.id)}`, {
      signal: this.scope.signal,
    });
    this.measure(page);
    if (page.recordingBytes === 0) throw new ApiError(200, 'no_recording', 'Nothing recorded yet.');
  }
}

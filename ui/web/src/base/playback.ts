import { type Signal, signal } from '@preact/signals';
import type { Scope } from './scope';

export const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The playing of a recording; it stops when the scope closes. */
export class Playback {
  readonly playing = signal(false);
  /** Ms from the recording's start. */
  readonly positionMs = signal(0);
  readonly speed: Signal<number> = signal(1);
  readonly failed = signal(false);
  private readonly audio = new Audio();

  constructor(
    private readonly scope: Scope,
    source: string,
  ) {
    const { audio } = this;
    audio.preload = 'metadata';
    audio.preservesPitch = true;
    audio.src = source;
    scope.listen(audio, 'play', () => {
      this.failed.value = false;
      this.playing.value = true;
      this.follow();
    });
    scope.listen(audio, 'pause', () => this.stopped());
    scope.listen(audio, 'ended', () => this.stopped());
    scope.listen(audio, 'seeked', () => this.place());
    scope.listen(audio, 'error', () => {
      this.failed.value = true;
      this.playing.value = false;
    });
    scope.own(() => {
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    });
  }

  toggle(): void {
    if (this.playing.peek()) this.audio.pause();
    else this.start();
  }

  playFrom(ms: number): void {
    this.seek(ms);
    this.start();
  }

  seek(ms: number): void {
    const end = Number.isFinite(this.audio.duration) ? this.audio.duration * 1000 : Number.POSITIVE_INFINITY;
    const to = Math.min(Math.max(0, ms), end);
    this.audio.currentTime = to / 1000;
    this.positionMs.value = to;
  }

  by(ms: number): void {
    this.seek(this.positionMs.peek() + ms);
  }

  setSpeed(speed: number): void {
    this.audio.playbackRate = speed;
    this.speed.value = speed;
  }

  /** The next slower (-1) or faster (1) speed, where there is one. */
  changeSpeed(step: 1 | -1): void {
    const next = SPEEDS[SPEEDS.indexOf(this.speed.peek()) + step];
    if (next !== undefined) this.setSpeed(next);
  }

  private start(): void {
    // After a failure the browser asks for the recording again only when told to.
    if (this.audio.error) this.audio.load();
    this.audio.play().catch((cause: unknown) => {
      const interrupted = cause instanceof DOMException && cause.name === 'AbortError';
      if (!interrupted && !this.scope.closed) this.failed.value = true;
    });
  }

  private stopped(): void {
    this.playing.value = false;
    this.place();
  }

  private place(): void {
    this.positionMs.value = this.audio.currentTime * 1000;
  }

  private follow(): void {
    if (!this.playing.peek() || this.scope.closed) return;
    if (!this.audio.seeking) this.place();
    requestAnimationFrame(() => this.follow());
  }
}
